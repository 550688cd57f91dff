/** A stretch of time in the words of `organise.time`: seconds up to two minutes, then minutes, then hours. */
export function inWords(ms: number): { unit: 'seconds' | 'minutes' | 'hours'; n: number } {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 120) return { unit: 'seconds', n: seconds }
  const minutes = Math.round(seconds / 60)
  return minutes < 120 ? { unit: 'minutes', n: minutes } : { unit: 'hours', n: Math.round(minutes / 6) / 10 }
}

/** A part of one as whole percent. */
export const percent = (part: number) => Math.round(part * 100)

/** A figure with one place after the point, without a nought there. */
export const short = (value: number) => Math.round(value * 10) / 10
