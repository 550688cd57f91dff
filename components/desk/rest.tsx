'use client'
import { useTranslations } from 'next-intl'
import { useTime } from '@/components/live/use-time'
import { Button } from '@/components/ui/button'
import { secondsLeft } from './times'

type Props = { until: number | null; busy: boolean; onReady: () => void }

/** The pause after a practice: how long nobody is offered, and the way out of it. Nothing when there is none. */
export function Rest({ until, busy, onReady }: Props) {
  const t = useTranslations('desk.rest')
  const time = useTime()
  if (until === null || until <= time) return null
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-medium bg-tint py-1.5 pr-1.5 pl-4">
      <p className="grow tabular-nums" role="timer" aria-live="off">
        {t('text', { seconds: secondsLeft(until, time) })}
      </p>
      <div className="*:bg-card">
        <Button size="small" variant="quiet" busy={busy} onClick={onReady}>
          {t('ready')}
        </Button>
      </div>
    </div>
  )
}
