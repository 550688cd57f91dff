import { clockOf, type Hours } from '@/lib/trainers/shifts'

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** The name of a day, 1 being Monday. */
export function dayName(weekday: number): string {
  // 5 January 1970 was a Monday.
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(
    (weekday + 3) * 86_400_000,
  )
}

/** The time zone this browser is in. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Every zone to choose from, the browser's own and `also` among them. */
export function zones(also: string): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ownZone(), also])].sort()
}

/** `18:00–20:00`, and the zone where it is not the reader's own. */
export function hoursWords({ from, to, timeZone }: Hours, own: string): string {
  const hours = `${clockOf(from)}–${clockOf(to)}`
  return timeZone === own ? hours : `${hours} (${zoneWords(timeZone)})`
}

/** `America/New_York` as people write it. */
export function zoneWords(timeZone: string): string {
  return timeZone.replaceAll('_', ' ')
}
