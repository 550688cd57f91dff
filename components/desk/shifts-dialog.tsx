'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PressError } from '@/components/account/press-error'
import { useCommand } from '@/components/live/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { PlanNow } from '@/lib/matching/messages'
import { QuietForm } from './quiet-form'
import { ShiftForm } from './shift-form'
import { dayName, hoursWords, ownZone } from './week'

/** My shifts: the list, one more, and the hours in which nothing asks. Every change is stored by its own press. */
export function ShiftsDialog({ plan, onClose }: { plan: PlanNow; onClose: () => void }) {
  const t = useTranslations('desk.shifts')
  const { run, pending, failed } = useCommand()
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t('text')}
      closeLabel={t('close')}
    >
      <div className="grid gap-6">
        {plan.shifts.length === 0 ? (
          <p className="rounded-medium border-2 border-dashed border-line p-4 text-soft">{t('empty')}</p>
        ) : (
          <ul aria-label={t('title')} className="grid gap-1">
            {plan.shifts.map((shift) => (
              <li
                key={shift.id}
                className="flex items-center gap-2 rounded-medium bg-tint py-1 pr-1 pl-4 tabular-nums"
              >
                <span className="min-w-0 grow">
                  <strong className="font-strong">{dayName(shift.weekday)}</strong>{' '}
                  {hoursWords(shift, ownZone())}
                </span>
                <Button
                  size="small"
                  variant="plain"
                  square
                  busy={pending === shift.id}
                  aria-label={t('remove', {
                    day: dayName(shift.weekday),
                    hours: hoursWords(shift, ownZone()),
                  })}
                  onClick={() => void run(shift.id, '/api/shifts/remove', { shiftId: shift.id })}
                >
                  <Trash2 aria-hidden size={19} />
                </Button>
              </li>
            ))}
          </ul>
        )}
        <PressError>{failed && (failed.error.message ?? t('failed'))}</PressError>
        <ShiftForm />
        <QuietForm quiet={plan.quiet} />
      </div>
    </Dialog>
  )
}
