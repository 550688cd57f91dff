import { durations } from '@/lib/durations'
import { personOf, trainers } from '../cast'
import type { Snapshot, Ticket } from '../snapshot'
import { alone, apartIn, ticketWords, type Promised } from './promised'

export const nobodyMissed: Promised = {
  promise: 'M4',
  words: 'after a sweep no free trainer and no ticket that fit are left waiting for each other',
  broken: (step) => {
    const { before, after } = step
    if (!alone(step) || !['sweep', 'lookAgain'].includes(step.outcomes[0]!.deed.verb) || after.livekitAway)
      return []
    const free = trainers.filter((one) => !one.recording && isFree(after, one.id, before.now))
    return after.tickets
      .filter((ticket) => waitsForTrainer(after, ticket, before.now))
      .flatMap((ticket) =>
        free
          .filter((trainer) => fit(after, ticket, trainer.id))
          .map((trainer) => `${ticketWords(ticket)} and ${trainer.alias}, who is free, were left waiting`),
      )
  },
}

function isFree(
  { duties, rests, leases, offers, practices, dropIns, now }: Snapshot,
  accountId: string,
  since: number,
): boolean {
  const open = [...offers.flatMap((one) => one.sides), ...practices.flatMap((one) => one.members)]
  return (
    duties[accountId] === 'on' &&
    // What ends during the step itself may have been seen before or after its end.
    (rests[accountId] ?? 0) <= since &&
    (leases[accountId] ?? 0) > now &&
    !dropIns.some((one) => one.trainerId === accountId && one.state === 'open') &&
    !open.some((one) => one.accountId === accountId && one.endedAt === null)
  )
}

function waitsForTrainer({ leases, offers, now }: Snapshot, ticket: Ticket, since: number): boolean {
  const asked = offers.some(
    (one) =>
      one.state === 'open' &&
      one.sides.some((side) => side.ticketId === ticket.id) &&
      one.sides.some((side) => side.role === 'trainer'),
  )
  return (
    ticket.state === 'waiting' &&
    ticket.heldSince === null &&
    ticket.want !== 'peer' &&
    // In its first seconds a ticket may wait for its own last trainer.
    ticket.queuedAt + durations.stickyFor < since &&
    (leases[ticket.accountId] ?? 0) > now &&
    !asked
  )
}

function fit(seen: Snapshot, ticket: Ticket, trainerId: string): boolean {
  return (
    personOf(trainerId).language === ticket.language &&
    trainerId !== ticket.accountId &&
    !apartIn(seen, trainerId, ticket.accountId, seen.now - 5_000)
  )
}
