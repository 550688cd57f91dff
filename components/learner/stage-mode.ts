import type { Now, OfferNow, PracticeNow, Summary, TicketNow } from '@/lib/matching/messages'

/** What a learner's stage is about, one thing at a time. */
export type StageMode =
  | { kind: 'lesson' }
  | { kind: 'checkpoint' }
  | { kind: 'elsewhere'; roomId: string; partner: string | null }
  | { kind: 'waiting'; ticket: TicketNow }
  | { kind: 'held'; ticket: TicketNow; until: number }
  | { kind: 'coming'; offer: OfferNow; ticket: TicketNow }
  | { kind: 'proposal'; offer: OfferNow; ticket: TicketNow }
  | { kind: 'ask'; practice: PracticeNow; until: number }
  | { kind: 'preparing'; practice: PracticeNow; until: number }
  | { kind: 'live'; practice: PracticeNow; since: number }
  | { kind: 'summary'; summary: Summary }

/** `asking`: the learner is at the checkpoint or has opened it. `elsewhere`: the room that another tab has. */
export type Place = { asking: boolean; elsewhere: string | null }

/**
 * Tells from what the server says (`now`, null before the first answer) and where the learner is what the stage is
 * about. A practice goes before an offer, an offer before what was said last time, that before the place in line.
 */
export function stageMode(now: Now | null, { asking, elsewhere }: Place): StageMode {
  const rest: StageMode = asking ? { kind: 'checkpoint' } : { kind: 'lesson' }
  if (!now) return rest
  const { practice, offer, ticket } = now
  if (practice && practice.role !== 'trainer') {
    if (elsewhere === practice.roomId) return away(elsewhere, practice)
    return practiceMode(practice)
  }
  if (offer && ticket && offer.roomId === null) {
    return { kind: offer.side === 'coming' ? 'coming' : 'proposal', offer, ticket }
  }
  const summary = now.summaries[0]
  if (summary) return { kind: 'summary', summary }
  if (!ticket || ticket.state.kind === 'matched') return rest
  if (ticket.state.kind === 'held') return { kind: 'held', ticket, until: ticket.state.until }
  if (elsewhere !== null && elsewhere === ticket.room?.id) return away(elsewhere, null)
  return { kind: 'waiting', ticket }
}

function away(roomId: string, practice: PracticeNow | null): StageMode {
  return { kind: 'elsewhere', roomId, partner: practice?.partner.alias ?? null }
}

function practiceMode(practice: PracticeNow): StageMode {
  if (!practice.agreed && practice.askUntil !== null) {
    return { kind: 'ask', practice, until: practice.askUntil }
  }
  if (practice.state.kind === 'preparing') {
    return { kind: 'preparing', practice, until: practice.state.until }
  }
  return { kind: 'live', practice, since: practice.state.since }
}

/** How the round person in the path looks. */
export function personOf(mode: StageMode): 'idle' | 'here' | 'live' {
  switch (mode.kind) {
    case 'live':
      return 'live'
    case 'lesson':
    case 'summary':
      return 'idle'
    case 'checkpoint':
    case 'elsewhere':
    case 'waiting':
    case 'held':
    case 'coming':
    case 'proposal':
    case 'ask':
    case 'preparing':
      return 'here'
  }
}
