import type { WallCard } from '@/lib/rounds/messages'

/** A learner on the wall, called `id`, whom one can go to. */
export function wallCard(id: string, parts: Partial<WallCard> = {}): WallCard {
  return {
    learner: { id, alias: id },
    doing: { kind: 'lesson', since: 0, segment: null, step: null },
    wrong: [],
    tries: 0,
    seenAt: null,
    needs: [],
    hop: 'open',
    busyWith: null,
    still: null,
    ticketId: null,
    assignmentId: null,
    ...parts,
  }
}

export const wallCards = (ids: string) => [...ids].map((id) => wallCard(id))
