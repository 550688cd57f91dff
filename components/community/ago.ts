const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How long ago something was, for `community.ago`: the largest unit that fits, and how many of it. */
export function ago(at: number, time: number): { unit: string; count: number } {
  for (const [unit, ms] of units) {
    const count = Math.floor((time - at) / ms)
    if (count >= 1) return { unit, count }
  }
  return { unit: 'now', count: 0 }
}
