import type { WallCard } from '@/lib/rounds/messages'

/** Gives the new cards by learner, each as the very object it was before when it says the same: only change is drawn. */
export function keepSame(
  before: Map<string, WallCard> | undefined,
  cards: readonly WallCard[],
): Map<string, WallCard> {
  return new Map(
    cards.map((card) => {
      const known = before?.get(card.learner.id)
      const same = known && JSON.stringify(known) === JSON.stringify(card)
      return [card.learner.id, same ? known : card]
    }),
  )
}
