import { durations } from '@/lib/durations'
import { mayMeetAsPeers } from '@/lib/safety/eligibility'

export type WaitingTicket = {
  id: string
  accountId: string
  language: string
  adult: boolean
  want: 'anyone' | 'trainer' | 'peer'
  signs: string[]
  queuedAt: Date
  /** It has an unfinished peer proposal, which only a human trainer may take it out of */
  proposed: boolean
}

export type OnDuty = {
  accountId: string
  language: string
  recording: boolean
  free: boolean
  lastServedAt: Date | null
}

export type Scene = {
  now: Date
  /** Unheld, under lease, without a trainer's offer; oldest first */
  tickets: WaitingTicket[]
  onDuty: OnDuty[]
  /** True when these two accounts are blocked or skipped for now */
  apart: (a: string, b: string) => boolean
}

export type Proposal =
  | { kind: 'trainer'; ticketId: string; trainerId: string }
  /** `ticketId` is the older one: its room wins */
  | { kind: 'peer'; ticketId: string; peerTicketId: string }

/**
 * Decides who is offered to whom. Oldest ticket first; a human trainer before a peer before the recording.
 * Each ticket and each trainer stands in one proposal at most.
 */
export function choosePartners(scene: Scene): Proposal[] {
  const proposals: Proposal[] = []
  const free = scene.onDuty.filter((trainer) => trainer.free)
  const usedTickets = new Set<string>()
  const usedTrainers = new Set<string>()

  const propose = (proposal: Proposal) => {
    proposals.push(proposal)
    usedTickets.add(proposal.ticketId)
    if (proposal.kind === 'peer') usedTickets.add(proposal.peerTicketId)
    else usedTrainers.add(proposal.trainerId)
  }
  const trainerFor = (ticket: WaitingTicket, recording: boolean) =>
    free
      .filter((trainer) => trainer.recording === recording && !usedTrainers.has(trainer.accountId))
      .filter((trainer) => fits(scene, ticket, trainer))
      .sort(byLastServed)[0]

  for (const ticket of scene.tickets) {
    if (ticket.want === 'peer') continue
    const trainer = trainerFor(ticket, false)
    if (trainer) propose({ kind: 'trainer', ticketId: ticket.id, trainerId: trainer.accountId })
  }
  for (const ticket of scene.tickets) {
    if (usedTickets.has(ticket.id) || ticket.proposed) continue
    const peer = peerFor(scene, ticket, usedTickets)
    if (peer) propose({ kind: 'peer', ticketId: ticket.id, peerTicketId: peer.id })
  }
  for (const ticket of scene.tickets) {
    if (usedTickets.has(ticket.id) || ticket.proposed || !recordingMayTake(scene, ticket)) continue
    const recording = trainerFor(ticket, true)
    if (recording) propose({ kind: 'trainer', ticketId: ticket.id, trainerId: recording.accountId })
  }
  return proposals
}

/** Rule of the volunteers: whoever served least recently rings first. */
function byLastServed(a: OnDuty, b: OnDuty): number {
  return (a.lastServedAt?.getTime() ?? 0) - (b.lastServedAt?.getTime() ?? 0)
}

function fits(scene: Scene, ticket: WaitingTicket, trainer: OnDuty): boolean {
  return (
    trainer.language === ticket.language &&
    trainer.accountId !== ticket.accountId &&
    !scene.apart(ticket.accountId, trainer.accountId)
  )
}

function humanOnDuty(scene: Scene, ticket: WaitingTicket): boolean {
  return scene.onDuty.some((trainer) => !trainer.recording && trainer.language === ticket.language)
}

const waited = (scene: Scene, ticket: WaitingTicket) => scene.now.getTime() - ticket.queuedAt.getTime()

/** "Peer only" at once; "anyone" at once when no trainer is on duty, else after a while. */
function takesPeers(scene: Scene, ticket: WaitingTicket): boolean {
  if (ticket.want === 'trainer') return false
  return ticket.want === 'peer' || !humanOnDuty(scene, ticket) || waited(scene, ticket) >= durations.peerAfter
}

function peerFor(scene: Scene, ticket: WaitingTicket, used: Set<string>): WaitingTicket | undefined {
  if (!takesPeers(scene, ticket)) return undefined
  return scene.tickets
    .filter((other) => other.id !== ticket.id && !used.has(other.id) && !other.proposed)
    .filter((other) => takesPeers(scene, other) && mayMeetAsPeers(ticket, other))
    .filter((other) => !scene.apart(ticket.accountId, other.accountId) && overlap(ticket, other).length > 0)
    .sort((a, b) => overlap(ticket, b).length - overlap(ticket, a).length || +a.queuedAt - +b.queuedAt)[0]
}

/** The signs two tickets share, in the first one's order. */
export function overlap(a: { signs: string[] }, b: { signs: string[] }): string[] {
  return a.signs.filter((sign) => b.signs.includes(sign))
}

/** The recording yields to people: to any human trainer on duty, and for a while to whoever may still come. */
function recordingMayTake(scene: Scene, ticket: WaitingTicket): boolean {
  if (ticket.want === 'peer' || humanOnDuty(scene, ticket)) return false
  return ticket.want === 'trainer' || waited(scene, ticket) >= durations.demoTrainerAfter
}
