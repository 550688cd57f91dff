import { durations } from '@/lib/durations'

export type Ending = {
  why: 'left' | 'next' | 'cancelled' | 'wrong' | 'notNow' | 'neverJoined' | 'vanished' | 'pictureAway'
  /** Who pressed; null when nobody did */
  by: string | null
  /** Who never joined or vanished */
  gone: string[]
  /** How long it was live; null when it never was */
  liveMs: number | null
}

export type TicketFate =
  { kind: 'waiting'; held: boolean; skipPartner: boolean } | { kind: 'closed'; why: 'served' | 'cancelled' }

const waiting = (held: boolean, skipPartner: boolean): TicketFate => ({ kind: 'waiting', held, skipPartner })

/**
 * Decides what an ended practice does to the ticket of one of its members. First match wins. A peer practice
 * asks twice, once for each ticket.
 * @param owner account the ticket belongs to
 * @param partner the other member and whether they are a trainer or a peer
 */
export function ticketAfter(
  ending: Ending,
  owner: string,
  partner: { id: string; trainer: boolean },
): TicketFate {
  const longEnough = ending.liveMs !== null && ending.liveMs >= durations.served
  const pressed = ending.by !== null

  if (ending.why === 'pictureAway') return waiting(false, false)
  if (ending.why === 'notNow') return waiting(ending.by === owner, false)
  if (ending.why === 'wrong' && ending.by === owner) return waiting(true, false)
  if (ending.gone.includes(partner.id)) return waiting(false, true)
  if (longEnough && (pressed || ending.gone.includes(owner))) return { kind: 'closed', why: 'served' }
  if (ending.by === owner) return { kind: 'closed', why: 'cancelled' }
  if (ending.by === partner.id) return waiting(partner.trainer, true)
  return waiting(false, false)
}
