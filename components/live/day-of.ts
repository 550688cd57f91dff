export type Day = 'today' | 'yesterday' | 'earlier'

/** Which calendar day a time lies on, seen from another, where this browser is. Both in milliseconds. */
export function dayOf(at: number, now: number): Day {
  const midnight = new Date(now)
  midnight.setHours(0, 0, 0, 0)
  if (at >= +midnight) return 'today'
  midnight.setDate(midnight.getDate() - 1)
  return at >= +midnight ? 'yesterday' : 'earlier'
}
