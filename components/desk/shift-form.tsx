'use client'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { PressError } from '@/components/account/press-error'
import { useCommand } from '@/components/live/use-command'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { minuteOf } from '@/lib/trainers/shifts'
import { HoursFields } from './hours-fields'
import { dayName, ownZone, weekdays } from './week'

/** One more weekly shift. What is wrong is said beside its field. */
export function ShiftForm() {
  const t = useTranslations('desk.shifts')
  const { run, pending, failed } = useCommand()
  const [weekday, setWeekday] = useState(1)
  const [hours, setHours] = useState({ from: '18:00', to: '20:00', timeZone: ownZone() })
  const error = failed?.error

  function submit(event: FormEvent) {
    event.preventDefault()
    const { timeZone } = hours
    const shift = { weekday, from: minuteOf(hours.from), to: minuteOf(hours.to), timeZone }
    void run('add', '/api/shifts/add', shift)
  }

  return (
    <form onSubmit={submit} noValidate aria-label={t('add')} className="grid gap-3 border-t border-line pt-5">
      <h3 className="text-base">{t('add')}</h3>
      <SelectField
        label={t('day')}
        value={weekday}
        onChange={(event) => setWeekday(Number(event.target.value))}
      >
        {weekdays.map((day) => (
          <option key={day} value={day}>
            {dayName(day)}
          </option>
        ))}
      </SelectField>
      <HoursFields hours={hours} onHours={setHours} error={error ?? null} />
      <PressError>{error && !error.field && (error.message ?? t('failed'))}</PressError>
      <Button type="submit" className="justify-self-start" busy={pending === 'add'}>
        {t('addDo')}
      </Button>
    </form>
  )
}
