'use client'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { PressError } from '@/components/account/press-error'
import { useCommand } from '@/components/live/use-command'
import { Button } from '@/components/ui/button'
import type { PlanNow } from '@/lib/matching/messages'
import { clockOf, minuteOf } from '@/lib/trainers/shifts'
import { HoursFields } from './hours-fields'
import { ownZone } from './week'

/** The hours in which nothing is asked and no notice sent, every day. */
export function QuietForm({ quiet }: { quiet: PlanNow['quiet'] }) {
  const t = useTranslations('desk.shifts')
  const { run, pending, failed } = useCommand()
  const [hours, setHours] = useState(
    quiet
      ? { from: clockOf(quiet.from), to: clockOf(quiet.to), timeZone: quiet.timeZone }
      : { from: '22:00', to: '07:00', timeZone: ownZone() },
  )
  const error = failed?.error

  function submit(event: FormEvent) {
    event.preventDefault()
    const { timeZone } = hours
    const set = { from: minuteOf(hours.from), to: minuteOf(hours.to), timeZone }
    void run('quiet', '/api/shifts/quiet', { hours: set })
  }

  return (
    <form
      onSubmit={submit}
      noValidate
      aria-label={t('quietTitle')}
      className="grid gap-3 border-t border-line pt-5"
    >
      <div>
        <h3 className="text-base">{t('quietTitle')}</h3>
        <p className="text-small text-soft">{t('quietText')}</p>
        <p role="status" className="text-small font-strong">
          {t(quiet ? 'quietOn' : 'quietOff', {
            hours: quiet ? `${clockOf(quiet.from)}–${clockOf(quiet.to)}` : '',
          })}
        </p>
      </div>
      <HoursFields hours={hours} onHours={setHours} error={error ?? null} />
      <PressError>{error && !error.field && (error.message ?? t('failed'))}</PressError>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="quiet" busy={pending === 'quiet'}>
          {t('quietSet')}
        </Button>
        {quiet && (
          <Button
            variant="plain"
            busy={pending === 'none'}
            onClick={() => void run('none', '/api/shifts/quiet', { hours: null })}
          >
            {t('quietNone')}
          </Button>
        )}
      </div>
    </form>
  )
}
