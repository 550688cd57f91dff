import { keepParts } from '@/components/live/keep-parts'
import type { WallCard } from '@/lib/rounds/messages'

/**
 * Adds the new cards to the known ones, each as the very object it was before when it says the same: only change is
 * drawn. A newer small picture is no other card: each tile's picture looks after itself. Whoever is not among them any
 * more stays known as they were last.
 */
export function keepSame(
  known: ReadonlyMap<string, WallCard>,
  cards: readonly WallCard[],
): Map<string, WallCard> {
  const all = new Map(known)
  for (const card of cards) {
    const before = known.get(card.learner.id)
    if (!before || !same(told(before), told(card))) all.set(card.learner.id, card)
  }
  return all
}

const told = (card: WallCard) => ({ ...card, still: card.still !== null })
const same = (one: object, other: object) => keepParts(one, other) === one
