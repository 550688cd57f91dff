/** A span in whole minutes, in what its words need: the largest unit that fits it. */
export function spanOf(minutes: number): { unit: 'now' | 'min' | 'h' | 'd'; count: number } {
  if (minutes < 1) return { unit: 'now', count: 0 }
  if (minutes < 60) return { unit: 'min', count: minutes }
  if (minutes < 48 * 60) return { unit: 'h', count: Math.floor(minutes / 60) }
  return { unit: 'd', count: Math.floor(minutes / 1440) }
}
