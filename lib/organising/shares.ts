export const fates = ['trainer', 'peer', 'recording', 'question', 'gaveUp', 'waiting'] as const

/** What became of somebody's place in line: who answered first, or how it ended without anybody. */
export type Fate = (typeof fates)[number]

export type Shares = {
  asked: number
  counts: Record<Fate, number>
  /** Of those a person answered, the part answered by a peer; null when nobody was */
  peers: number | null
  /** Of those who no longer wait, the part that left or ran out with nothing; null when there are none */
  gaveUp: number | null
}

/** Counts fates and gives the two parts an organiser looks at, each between 0 and 1. */
export function sharesOf(all: Fate[]): Shares {
  const counts = Object.fromEntries(fates.map((fate) => [fate, 0])) as Record<Fate, number>
  for (const fate of all) counts[fate]++
  const part = (some: number, of: number) => (of === 0 ? null : some / of)
  return {
    asked: all.length,
    counts,
    peers: part(counts.peer, counts.peer + counts.trainer),
    gaveUp: part(counts.gaveUp, all.length - counts.waiting),
  }
}
