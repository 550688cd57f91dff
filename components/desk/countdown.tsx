'use client'
import { useTranslations } from 'next-intl'
import { useTime } from '@/components/live/use-time'
import { secondsLeft } from './times'

/** How long an offer still stands: a shrinking bar, and the seconds in figures. `total` is its whole length in ms. */
export function Countdown({ until, total }: { until: number; total: number }) {
  const t = useTranslations('desk.stage')
  const time = useTime(true, 250)
  const left = Math.min(1, Math.max(0, (until - time) / total))
  const seconds = secondsLeft(until, time)
  return (
    <div className="flex items-center gap-3">
      <div className="h-3 grow overflow-hidden rounded-full bg-line">
        <div className="h-full rounded-full bg-amber" style={{ width: `${left * 100}%` }} />
      </div>
      <span className="text-base font-strong tabular-nums" role="timer" aria-live="off">
        {t('seconds', { count: seconds })}
      </span>
    </div>
  )
}
