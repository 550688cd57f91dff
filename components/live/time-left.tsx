'use client'
import { useTranslations } from 'next-intl'
import { minutes, secondsTo } from './spans'
import { useTime } from './use-time'

/** How long something still stands: a bar that shrinks once a second, and the seconds, or minutes where it is long. `total` is its whole length in ms. */
export function TimeLeft({ until, total }: { until: number; total: number }) {
  const t = useTranslations('live')
  const time = useTime()
  const left = Math.min(1, Math.max(0, (until - time) / total))
  return (
    <div className="flex items-center gap-3">
      <div className="h-2.5 grow overflow-hidden rounded-full bg-line forced-colors:border">
        <div
          className="h-full origin-left rounded-full bg-amber forced-colors:bg-[Highlight]"
          style={{ transform: `scaleX(${left})` }}
        />
      </div>
      <span role="timer" aria-live="off" className="shrink-0 font-strong tabular-nums">
        {total < 120_000 ? t('seconds', { count: secondsTo(until, time) }) : minutes(until - time)}
      </span>
    </div>
  )
}
