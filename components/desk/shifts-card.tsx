'use client'
import { CalendarClock, MoonStar } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo, useState } from 'react'
import { useTime } from '@/components/live/use-time'
import { expectedWords } from '@/components/queue/expected'
import { Button } from '@/components/ui/button'
import type { PlanNow } from '@/lib/matching/messages'
import { ShiftsDialog } from './shifts-dialog'
import { hoursWords, ownZone } from './week'

/** What this trainer has planned: the next shift, quiet hours, and the way to change them. */
export const ShiftsCard = memo(function ShiftsCard({ plan }: { plan: PlanNow }) {
  const t = useTranslations('desk.shifts')
  const time = useTime()
  const [open, setOpen] = useState(false)
  const next = [...plan.shifts].sort((a, b) => a.nextAt - b.nextAt)[0]
  return (
    <section aria-labelledby="desk-shifts" className="rounded-large border border-line bg-card p-4">
      <div className="flex items-center gap-2">
        <CalendarClock aria-hidden size={20} className="shrink-0 text-soft" />
        <h2 id="desk-shifts" className="grow text-base">
          {t('title')}
        </h2>
        <Button size="small" variant="quiet" aria-label={t('changeWhat')} onClick={() => setOpen(true)}>
          {t('change')}
        </Button>
      </div>
      <p className="mt-1 text-small text-soft">
        {next ? t('next', expectedWords(next.nextAt, time)) : t('none')}
      </p>
      {plan.quiet && (
        <p
          className={`mt-1 flex items-center gap-1.5 text-small ${plan.quietNow ? 'font-strong' : 'text-soft'}`}
        >
          <MoonStar aria-hidden size={16} className="shrink-0" />
          {t(plan.quietNow ? 'quietNow' : 'quiet', { hours: hoursWords(plan.quiet, ownZone()) })}
        </p>
      )}
      {open && <ShiftsDialog plan={plan} onClose={() => setOpen(false)} />}
    </section>
  )
})
