'use client'
import { useTranslations } from 'next-intl'
import { useMemo, type ReactNode } from 'react'
import type { PracticeNow } from '@/lib/matching/messages'
import { useSeenExercises } from '../live/use-seen-exercises'
import { SignRow } from '../signs/sign-row'
import { WithFilm } from '../start/with-film'
import { Card } from '../ui/card'
import { practiceSigns } from './verdict-signs'
import { LatestVerdict } from './latest-verdict'

type Props = {
  practice: PracticeNow
  /** The sign whose model clip is shown */
  shown: string | null
  onSign: (sign: string) => void
  chat: ReactNode
}

/** Beside the live picture: the signs with what was said of them, what was written, what was picked for later. */
export function PracticeAside({ practice, shown, onSign, chat }: Props) {
  const t = useTranslations('practice')
  const { assignment, partner } = practice
  useSeenExercises(useMemo(() => (assignment ? [assignment] : []), [assignment]))
  return (
    <div className="grid grid-cols-1 gap-4">
      <Card title={t('practising')}>
        <SignRow label={t('signs')} signs={practiceSigns(practice, shown)} onPress={onSign} />
        <LatestVerdict practice={practice} />
      </Card>
      {chat}
      {assignment && (
        <Card title={t('alone.title')} rim="marked">
          <p>{t('alone.signs', { signs: assignment.glosses.join(' ') })}</p>
          {assignment.note && <p className="mt-1">{assignment.note}</p>}
          {assignment.clipId && <WithFilm by={assignment.by} />}
          <p className="mt-1 text-small text-soft">{t('alone.by', { alias: partner.alias })}</p>
        </Card>
      )}
    </div>
  )
}
