import { dateIn, hourIn } from './day-start'

export type Slot = {
  /** An hour of the day (`9`) or a date (`2026-11-23`) */
  slot: string
  asked: number
  /** On-duty hours of all trainers in this slot */
  hours: number
}

type Span = { from: Date; to: Date }

const hour = 3_600_000

/**
 * How many asked, and how many trainer hours there were, hour by hour for one day and day by day for more.
 * @param range the time looked at; slots after its end are left out
 */
export function throughTime(
  asked: Date[],
  spans: Span[],
  range: Span & { days: number; zone: string },
): Slot[] {
  const slotOf = (at: Date) => (range.days === 1 ? String(hourIn(at, range.zone)) : dateIn(at, range.zone))
  const slots = new Map<string, Slot>()
  const slotAt = (at: Date) => {
    const slot = slotOf(at)
    if (!slots.has(slot)) slots.set(slot, { slot, asked: 0, hours: 0 })
    return slots.get(slot)!
  }
  // By quarters: time zones differ from each other by whole quarters of an hour.
  for (let at = +range.from; at < +range.to; at += hour / 4) {
    const slot = slotAt(new Date(at))
    const end = Math.min(at + hour / 4, +range.to)
    for (const span of spans)
      slot.hours += Math.max(0, Math.min(+span.to, end) - Math.max(+span.from, at)) / hour
  }
  for (const at of asked) slotAt(at).asked++
  return [...slots.values()]
}
