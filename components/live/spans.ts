/** Milliseconds as `0:08` or `12:30`; never negative. */
export function minutes(ms: number): string {
  const all = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`
}

/** Whole seconds still to go until `until`, never below 0. */
export function secondsTo(until: number, time: number): number {
  return Math.max(0, Math.ceil((until - time) / 1000))
}
