/** Upper ends of the bins, in seconds; the last bin takes all above. The first and third are the goals for p50 and p90. */
const binEnds = [10, 20, 30, 60, 90]

export type Speed = {
  answered: number
  /** Milliseconds; null when nobody was answered */
  p50: number | null
  p90: number | null
  /** `upTo` in seconds, null for the last one */
  bins: { upTo: number | null; count: number }[]
}

/** Sums up how long answers took. @param waits milliseconds from asking to seeing somebody, of those answered */
export function speedOfAnswer(waits: number[]): Speed {
  const bins = [...binEnds, null].map((upTo) => ({ upTo, count: 0 }))
  for (const wait of waits) bins.find(({ upTo }) => upTo === null || wait <= upTo * 1000)!.count++
  return { answered: waits.length, p50: quantile(waits, 0.5), p90: quantile(waits, 0.9), bins }
}

/** The value below which the part `q` (0…1) of the values lies, between neighbours where it falls between two. */
export function quantile(values: number[], q: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * q
  const below = sorted[Math.floor(at)]!
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at))
}
