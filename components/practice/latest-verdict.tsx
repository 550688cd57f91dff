'use client'
import { useTranslations } from 'next-intl'
import type { PracticeNow } from '@/lib/matching/messages'
import { saidOfMe } from './verdict-signs'

/** So many stay in view, so that one who judges quickly does not take away what is still being read. */
const kept = 3

/** In words, what the partner said of one's own signing: the latest first, those before it quieter. */
export function LatestVerdict({ practice }: { practice: PracticeNow }) {
  const t = useTranslations('practice')
  const latest = saidOfMe(practice).slice(0, kept)
  return (
    <ul aria-live="polite" aria-label={t('said')} className="mt-3 grid gap-1 text-small empty:hidden">
      {latest.map(({ sign, gloss, grade, off }, at) => (
        <li key={`${sign} ${grade} ${off.join()}`} className={at > 0 ? 'text-soft' : undefined}>
          <strong>{gloss}</strong> {t(`grade.${grade}`)}
          {off.length > 0 && (
            <span className="text-soft">: {off.map((one) => t(`off.${one}`)).join(', ')}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
