import { z } from 'zod'
import { isTimeZone } from './shifts'

const minute = z.number('shift-time').int('shift-time').min(0, 'shift-time').max(1439, 'shift-time')
const hours = {
  from: minute,
  to: minute,
  timeZone: z.string('no-time-zone').max(100, 'no-time-zone').refine(isTimeZone, 'no-time-zone'),
}
const hasLength = ({ from, to }: { from: number; to: number }) => from !== to
const empty = { message: 'shift-empty', path: ['to'] }

/** Hours of a day: minutes from midnight, in a time zone by its IANA name. */
export const hoursInput = z.object(hours).refine(hasLength, empty)

/** A weekly shift, and the key of the press that plans it. */
export const shiftInput = z
  .object({ key: z.uuid(), weekday: z.number().int().min(1).max(7), ...hours })
  .refine(hasLength, empty)
