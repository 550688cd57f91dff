/** Milliseconds as `0:14` or `1:02:03`; never negative. */
export function clock(ms: number): string {
  const all = Math.max(0, Math.floor(ms / 1000))
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
  const tail = String(seconds).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}

/** Milliseconds as hours and minutes: `0:42`. */
export function hours(ms: number): string {
  const all = Math.max(0, Math.floor(ms / 60_000))
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`
}

/** Whole seconds still to go until `until`, never below 0. */
export function secondsLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 1000))
}

/** A moment as the wall clock here shows it: `18:05`. */
export function wallClock(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)
}
