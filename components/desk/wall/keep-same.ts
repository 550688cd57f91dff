import type { WallCard } from '@/lib/rounds/messages'

/**
 * Adds the new cards to the known ones, each as the very object it was before when it says the same: only change is
 * drawn. Whoever is not among them any more stays known as they were last.
 */
export function keepSame(
  known: ReadonlyMap<string, WallCard>,
  cards: readonly WallCard[],
): Map<string, WallCard> {
  const all = new Map(known)
  for (const card of cards) {
    const before = known.get(card.learner.id)
    const same = before && JSON.stringify(before) === JSON.stringify(card)
    if (!same) all.set(card.learner.id, card)
  }
  return all
}
