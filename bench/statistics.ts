/** The value below which the part `q` (0…1) of the values lies, between neighbours where it falls between two. */
export function quantile(values: number[], q: number): number {
  if (values.length === 0) return NaN
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * q
  const below = sorted[Math.floor(at)]!
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at))
}

export const median = (values: number[]): number => quantile(values, 0.5)

/**
 * How sure the ratio of two medians is: the range that holds 95 % of the ratios of samples drawn again from the
 * measured ones. `ours[i]` and `peer[i]` are of the same round and drawn together. The same values give the same range.
 */
export function ratioRange(ours: number[], peer: number[], draws = 10_000): [low: number, high: number] {
  const random = chance(1)
  const ratios: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const rounds = ours.map(() => Math.floor(random() * ours.length))
    ratios.push(median(rounds.map((at) => ours[at]!)) / median(rounds.map((at) => peer[at]!)))
  }
  return [quantile(ratios, 0.025), quantile(ratios, 0.975)]
}

/** Numbers in 0…1 that look random and are the same in every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
