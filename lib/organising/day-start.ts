const hour = 3_600_000

/** True when this is a time zone's name, such as Europe/Berlin. */
export function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

/** The first moment of `now`'s day in a time zone, `days - 1` days earlier. Clock changes are allowed for. */
export function dayStart(now: Date, zone: string, days = 1): Date {
  const noon = +startOf(now, zone) + 12 * hour
  return days === 1 ? startOf(now, zone) : startOf(new Date(noon - (days - 1) * 24 * hour), zone)
}

function startOf(at: Date, zone: string): Date {
  const guess = +at - msIntoDay(at, zone)
  const off = msIntoDay(new Date(guess), zone)
  // A clock change earlier in the day puts the guess an hour before or after midnight.
  if (off > 12 * hour) return new Date(guess + 24 * hour - off)
  const earlier = guess - off
  return dateIn(new Date(earlier), zone) === dateIn(at, zone) ? new Date(earlier) : new Date(guess)
}

function msIntoDay(at: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find((one) => one.type === type)!.value)
  return part('hour') * hour + part('minute') * 60_000 + part('second') * 1000 + (+at % 1000)
}

/** The date in a time zone, as 2026-11-23. */
export function dateIn(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  }).format(at)
}

/** The hour of the day in a time zone, 0…23. */
export function hourIn(at: Date, zone: string): number {
  return Math.floor(msIntoDay(at, zone) / hour)
}
