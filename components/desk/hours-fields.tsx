'use client'
import { useTranslations } from 'next-intl'
import type { CommandError } from '@/components/live/command'
import { Field } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { zoneWords, zones } from './week'

export type HoursText = { from: string; to: string; timeZone: string }

type Props = { hours: HoursText; onHours: (hours: HoursText) => void; error: CommandError | null }

/** From, to and the time zone, each with what is wrong with it. */
export function HoursFields({ hours, onHours, error }: Props) {
  const t = useTranslations('desk.shifts')
  const at = (field: string) => (error?.field?.split('.').at(-1) === field ? error.message : null)
  return (
    <>
      <div className="grid grid-cols-2 items-start gap-3">
        <Field
          type="time"
          label={t('from')}
          value={hours.from}
          onChange={(event) => onHours({ ...hours, from: event.target.value })}
          error={at('from')}
        />
        <Field
          type="time"
          label={t('to')}
          value={hours.to}
          onChange={(event) => onHours({ ...hours, to: event.target.value })}
          error={at('to')}
        />
      </div>
      <SelectField
        label={t('zone')}
        value={hours.timeZone}
        onChange={(event) => onHours({ ...hours, timeZone: event.target.value })}
        error={at('timeZone')}
      >
        {zones(hours.timeZone).map((zone) => (
          <option key={zone} value={zone}>
            {zoneWords(zone)}
          </option>
        ))}
      </SelectField>
    </>
  )
}
