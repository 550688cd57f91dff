'use client'
import { useTranslations } from 'next-intl'
import type { PracticeNow } from '@/lib/matching/messages'
import { saidOfMe } from './verdict-signs'

/** In words, what the partner said last of one's own signing. */
export function LatestVerdict({ practice }: { practice: PracticeNow }) {
  const t = useTranslations('practice')
  const latest = saidOfMe(practice)[0]
  return (
    <p aria-live="polite" className="mt-3 text-small empty:hidden">
      {latest && (
        <>
          <strong>{latest.gloss}</strong> {t(`grade.${latest.grade}`)}
          {latest.off.length > 0 && (
            <span className="text-soft">: {latest.off.map((off) => t(`off.${off}`)).join(', ')}</span>
          )}
        </>
      )}
    </p>
  )
}
