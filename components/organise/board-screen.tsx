import { useFormatter, useTranslations } from 'next-intl'
import type { Board } from '@/lib/organising/messages'
import { Figures } from './figures'
import { OnDutyList, WaitingNowList } from './now-lists'
import { FairnessPlot, SharesPlot, SlotsPlot, SpeedPlot } from './plots'
import { RangeTabs } from './range-tabs'

/** The organiser's board: now first, then today or seven days in figures, then the figures as plots. */
export function BoardScreen({ board, days, zone }: { board: Board; days: 1 | 7; zone: string }) {
  const t = useTranslations('organise')
  const format = useFormatter()
  const time = (ms: number, more: object = {}) =>
    format.dateTime(new Date(ms), {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
      ...more,
    })
  return (
    <>
      <section aria-label={t('now')} className="grid gap-4 wide:grid-cols-2">
        <OnDutyList board={board} />
        <WaitingNowList board={board} />
      </section>
      <section aria-labelledby="figures" className="grid gap-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <div>
            <h2 id="figures" className="text-large">
              {t(days === 1 ? 'today' : 'week')}
            </h2>
            <p className="text-small text-soft">
              {t('span', {
                from: time(board.from, { day: 'numeric', month: 'short' }),
                to: time(board.at, { second: '2-digit' }),
                zone,
              })}
            </p>
          </div>
          <RangeTabs days={days} zone={zone} />
        </div>
        <Figures board={board} />
        <div className="grid gap-4 wide:grid-cols-2">
          <SpeedPlot board={board} />
          <SharesPlot board={board} />
          <FairnessPlot board={board} />
          <SlotsPlot board={board} days={days} />
        </div>
      </section>
    </>
  )
}
