import type { Now, PracticeNow } from '@/lib/matching/messages'

/** `only`: who alone may get what is sent there, by identity; absent: whoever is in it. */
export type WantedRoom = { roomId: string; send: boolean; only?: string[] }

/**
 * Which room this tab should be in, and whether its picture may go out there; null for none. A practice goes before
 * an offer, an offer before the own place in line, that before being visited; on a trainer's page an offer before the
 * door they stand at on rounds. What another tab holds is left to it, unless that tab is gone and this one is looked at
 * (`visible`).
 * @param visits this page is a learner's, one to be visited on
 */
export function wantedRoom(now: Now | null, visible: boolean, visits = false): WantedRoom | null {
  if (!now) return null
  const { practice, offer, ticket, rounds, desk } = now
  if (practice) {
    if (!mine(practice, visible)) return null
    return { roomId: practice.roomId, send: practice.agreed, only: audienceOf(practice) }
  }
  if (offer?.roomId) return { roomId: offer.roomId, send: false }
  if (!visits && desk?.door)
    return mine(desk.door.room, visible) ? { roomId: desk.door.room.id, send: false } : null
  if (!ticket) return visits && visible ? roomToVisit(rounds) : null
  if (ticket.state.kind !== 'waiting' || !ticket.room || !mine(ticket.room, visible)) return null
  return { roomId: ticket.room.id, send: false }
}

/** Whoever agreed waits warm for their own trainers, with nothing sent, while the page is looked at. */
function roomToVisit({ room }: Now['rounds']): WantedRoom | null {
  return room && mine(room, true) ? { roomId: room.id, send: false } : null
}

/** A trainer who has dropped in and left may hold a token still: from then on the two send to each other only. */
function audienceOf({ partner, third }: PracticeNow): string[] | undefined {
  return third?.left && partner.identity ? [partner.identity] : undefined
}

/** Whether a practice or a place in line lives in another tab, to be brought here by a press. Null: here, or nowhere. */
export function heldElsewhere(now: Now | null): string | null {
  if (now?.practice) return now.practice.heldByThisTab ? null : now.practice.roomId
  const room = now?.ticket?.room
  return room && !room.heldByThisTab ? room.id : null
}

function mine(room: { heldByThisTab: boolean; mayTake: boolean }, visible: boolean): boolean {
  return room.heldByThisTab || (room.mayTake && visible)
}
