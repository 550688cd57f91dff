import { durations } from '@/lib/durations'
import { peersFit, rankPeers, staffed, takesPeers } from './rank-peers'
import { rankTrainers, trainerFits, waitsForOwn } from './rank-trainers'
import { peerReasons, trainerReasons } from './reasons'
import { waited, type Proposal, type Scene, type WaitingTicket } from './scene'

/**
 * Decides who is offered to whom, and why. Oldest ticket first; a human trainer before a peer before the recording.
 * Each ticket and each trainer stands in one proposal at most. The rules: RULES.md.
 */
export function choosePartners(scene: Scene): Proposal[] {
  const proposals: Proposal[] = []
  const usedTickets = new Set<string>()
  const usedTrainers = new Set<string>()

  const propose = (proposal: Proposal) => {
    proposals.push(proposal)
    usedTickets.add(proposal.ticketId)
    if (proposal.kind === 'peer') usedTickets.add(proposal.peerTicketId)
    else usedTrainers.add(proposal.trainerId)
  }
  const proposeTrainer = (ticket: WaitingTicket, recording: boolean) => {
    const fitting = scene.onDuty.filter(
      (trainer) =>
        trainer.free &&
        trainer.recording === recording &&
        !usedTrainers.has(trainer.accountId) &&
        trainerFits(scene, ticket, trainer),
    )
    const trainer = rankTrainers(scene, ticket, fitting)[0]
    if (!trainer) return
    const reasons = trainerReasons(scene, ticket, trainer, fitting)
    propose({ kind: 'trainer', ticketId: ticket.id, trainerId: trainer.accountId, reasons })
  }

  for (const ticket of scene.tickets)
    if (ticket.want !== 'peer' && !waitsForOwn(scene, ticket)) proposeTrainer(ticket, false)
  for (const ticket of scene.tickets) {
    if (usedTickets.has(ticket.id) || ticket.proposed || !takesPeers(scene, ticket)) continue
    const peers = scene.tickets.filter(
      (other) => !usedTickets.has(other.id) && !other.proposed && peersFit(scene, ticket, other),
    )
    const peer = rankPeers(scene, ticket, peers)[0]
    if (peer)
      propose({
        kind: 'peer',
        ticketId: ticket.id,
        peerTicketId: peer.id,
        reasons: peerReasons(ticket, peer),
      })
  }
  for (const ticket of scene.tickets)
    if (!usedTickets.has(ticket.id) && !ticket.proposed && recordingMayTake(scene, ticket))
      proposeTrainer(ticket, true)
  return proposals
}

/** The recording yields to people: to any human trainer on duty, and for a while to whoever may still come. */
function recordingMayTake(scene: Scene, ticket: WaitingTicket): boolean {
  if (ticket.want === 'peer' || staffed(scene, ticket)) return false
  return ticket.want === 'trainer' || waited(scene, ticket) >= durations.demoTrainerAfter
}
