/**
 * How the machine moves.
 *
 * A ticket waits; while it waits it may be held (its owner is not ready) or have one open offer. An accepted
 * offer, or a trainer's own pick, makes it matched to a practice. When the practice ends, one pure function
 * (lib/practice/after-practice.ts) says whether the ticket waits again, in its old place and a new room, or
 * closes. An offer is open until it is accepted, declined, lapsed or withdrawn, once.
 *
 * Every update names the old state in its `where`: no row back means somebody else was first.
 */
export type TicketStatus =
  | { kind: 'waiting' }
  | { kind: 'held'; since: Date }
  | { kind: 'matched' }
  | { kind: 'closed'; why: 'served' | 'cancelled' | 'expired' | 'answered' }

type TicketRow = {
  state: 'waiting' | 'matched' | 'closed'
  heldSince: Date | null
  closedWhy: 'served' | 'cancelled' | 'expired' | 'answered' | null
}

/** Reads a row as the one state it is in. */
export function ticketStatus(row: TicketRow): TicketStatus {
  switch (row.state) {
    case 'waiting':
      return row.heldSince ? { kind: 'held', since: row.heldSince } : { kind: 'waiting' }
    case 'matched':
      return { kind: 'matched' }
    case 'closed':
      return { kind: 'closed', why: row.closedWhy ?? 'expired' }
  }
}

/** The columns of a ticket that waits, unheld. */
export const waitingUnheld = { state: 'waiting', heldSince: null } as const
