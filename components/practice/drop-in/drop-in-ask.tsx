'use client'
import { useTranslations } from 'next-intl'
import { durations } from '@/lib/durations'
import type { PracticeNow } from '@/lib/matching/messages'
import { TimeLeft } from '../../live/time-left'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'

type Props = {
  ask: NonNullable<PracticeNow['dropIn']>
  /** The other one of the two, who is asked as well */
  partner: string
  /** What is being sent */
  pending: 'yes' | 'no' | null
  onAnswer: (yes: boolean) => void
}

/** A trainer would like to drop in: yes, or not now. It takes no picture away, and no answer is a no. */
export function DropInAsk({ ask, partner, pending, onAnswer }: Props) {
  const t = useTranslations('dropIn.ask')
  return (
    <Card rim="waiting" className="grid gap-3 phone:p-4">
      <div role="alert">
        <h2 className="text-large">{t('title', { alias: ask.alias })}</h2>
        <p className="mt-1 text-small text-soft">{ask.yes ? t('said', { alias: partner }) : t('text')}</p>
      </div>
      <TimeLeft until={ask.until} total={durations.ask} />
      <div className="flex gap-2 *:flex-1">
        <Button variant="quiet" size="small" busy={pending === 'no'} onClick={() => onAnswer(false)}>
          {t('no')}
        </Button>
        {!ask.yes && (
          <Button size="small" busy={pending === 'yes'} onClick={() => onAnswer(true)}>
            {t('yes')}
          </Button>
        )}
      </div>
    </Card>
  )
}
