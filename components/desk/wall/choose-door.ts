import type { WallCard } from '@/lib/rounds/messages'

type Seen = {
  /** Whom the hand or the focus rests on */
  pointed: string | null
  /** At whose door one stands already */
  at: string | null
  /** Where one was not let stand a moment ago */
  refused: ReadonlySet<string>
}

/**
 * At whose door to stand so that going there is only going on: whoever is pointed at, else where one stands already, else
 * the first on the wall. Null where nobody can be gone to but through their place in line, which has a way of its own.
 */
export function chooseDoor(
  cards: readonly Pick<WallCard, 'learner' | 'hop' | 'ticketId'>[],
  { pointed, at, refused }: Seen,
): string | null {
  const open = cards
    .filter(({ learner, hop, ticketId }) => hop === 'open' && ticketId === null && !refused.has(learner.id))
    .map(({ learner }) => learner.id)
  return [pointed, at].find((id) => id !== null && open.includes(id)) ?? open[0] ?? null
}
