import { durations } from '@/lib/durations'

/** Hours of a day in an IANA time zone, in minutes from midnight; over midnight when `to` is not after `from`. */
export type Hours = { from: number; to: number; timeZone: string }

/** The same on one day of every week: 1 is Monday, 7 Sunday (ISO 8601). */
export type Shift = Hours & { weekday: number }

type Day = { year: number; month: number; day: number }

const dayMs = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const numbers = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ ...numbers, minute: 'numeric', second: 'numeric' },
    ...{ timeZone, hourCycle: 'h23', era: 'short' },
  })
  formats.set(timeZone, format)
  return format
}

/** Says whether this is the name of a time zone that this machine knows, such as `Europe/Zurich`. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

/** What the wall clock shows in a zone, written as if it were UTC. */
function wallAt(at: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/**
 * When a wall clock in `timeZone` shows `minute` of that day. A time that the clocks jump over is taken by as much
 * later; of a time they show twice the first is meant (the rule of Temporal's `compatible`).
 */
export function instantOf({ year, month, day }: Day, minute: number, timeZone: string): number {
  const wall = Date.UTC(year, month - 1, day, 0, minute)
  const offset = (at: number) => wallAt(at, timeZone) - Math.floor(at / 1000) * 1000
  const before = offset(wall - dayMs)
  const after = offset(wall + dayMs)
  const fits = [wall - before, wall - after].filter((at) => wallAt(at, timeZone) === wall)
  return fits.length > 0 ? Math.min(...fits) : wall - before
}

/** The day that the wall clock of a zone shows, `plus` days on. */
function dayAt(at: number, timeZone: string, plus = 0): Day & { weekday: number } {
  const date = new Date(wallAt(at, timeZone) + plus * dayMs)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay() || 7,
  }
}

/** Hours as they fall on a day that begins in `timeZone`. */
function spanOn(day: Day, { from, to, timeZone }: Hours): { start: number; end: number } {
  const next = new Date(Date.UTC(day.year, day.month - 1, day.day + 1))
  const lastDay =
    to > from ? day : { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() }
  return { start: instantOf(day, from, timeZone), end: instantOf(lastDay, to, timeZone) }
}

/**
 * When a weekly shift begins next. One that began up to `shiftLate` ago still counts: its trainer may be a little late.
 * @returns milliseconds since 1970
 */
export function nextStart(shift: Shift, now: number): number {
  for (let plus = -1; plus <= 8; plus++) {
    const day = dayAt(now, shift.timeZone, plus)
    if (day.weekday !== shift.weekday) continue
    const { start } = spanOn(day, shift)
    if (start > now - durations.shiftLate) return start
  }
  // Ten days hold every weekday at least once after today's.
  throw new RangeError('a weekday that does not come')
}

/** Says whether `now` lies in hours that come every day. */
export function inHours(hours: Hours, now: number): boolean {
  return [-1, 0].some((plus) => {
    const { start, end } = spanOn(dayAt(now, hours.timeZone, plus), hours)
    return start <= now && now < end
  })
}

/** Says whether two shifts of one time zone share a time of the week. */
export function overlaps(a: Shift, b: Shift): boolean {
  if (a.timeZone !== b.timeZone) return false
  const week = 7 * 1440
  const begins = ({ weekday, from }: Shift) => (weekday - 1) * 1440 + from
  const lasts = ({ from, to }: Shift) => (to > from ? to - from : to - from + 1440)
  const apart = (later: number, earlier: number) => (later - earlier + week) % week
  return apart(begins(b), begins(a)) < lasts(a) || apart(begins(a), begins(b)) < lasts(b)
}

/** Minutes of the day as `18:05`. */
export function clockOf(minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** `18:05` as minutes of the day; null when it is no time. */
export function minuteOf(clock: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock) ?? []
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : null
}
