import { durations } from '@/lib/durations'
import type { Ticket } from '../snapshot'
import { ticketIn } from '../snapshot'
import { endedNow, leaseOf, pairOf, slack, ticketWords, type Promised, type Step } from './promised'

export const ownPlace: Promised = {
  promise: 'I9',
  words: 'nobody loses their place through another’s fault',
  broken: (step) =>
    step.before.tickets.flatMap((was) => {
      const is = ticketIn(step.after, was.id)
      const name = ticketWords(is)
      if (is.queuedAt !== was.queuedAt)
        return [`${name} moved in line from ${was.queuedAt} to ${is.queuedAt}`]
      if (was.state === 'closed') return is.state === 'closed' ? [] : [`${name} was closed and is open again`]
      if (is.state === 'closed' && !mayClose(step, was, is)) return [`${name} was closed as ${is.closedWhy}`]
      if (is.heldSince !== null && was.heldSince === null && !mayHold(step, is)) return [`${name} was held`]
      return []
    }),
}

/** Did its owner give the place up, or was it used? */
function mayClose(step: Step, was: Ticket, is: Ticket): boolean {
  const { now } = step.after
  switch (is.closedWhy) {
    case 'cancelled':
      return step.outcomes.some(
        ({ deed }) =>
          deed.by?.id === is.accountId && (deed.verb === 'leaveQueue' || deed.verb === 'leavePractice'),
      )
    case 'expired':
      return (
        (was.heldSince !== null && was.heldSince <= now - durations.held) ||
        (leaseOf(step, is.accountId) <= now - durations.ticketGone &&
          is.queuedAt <= now - durations.ticketGone)
      )
    case 'served':
      return ending(step, is).some(
        ({ practice, partner }) =>
          practice.endedAt! - (practice.liveSince ?? Infinity) >= durations.served - slack &&
          !surelyGone(step, practice, partner),
      )
    default:
      return false
  }
}

/** Was its owner silent or unready, or did their trainer go on? */
function mayHold(step: Step, ticket: Ticket): boolean {
  const silent = step.after.offers.some(
    (offer) =>
      offer.state === 'lapsed' &&
      offer.sides.some((side) => side.ticketId === ticket.id && side.role === 'peer' && !side.confirmedAt) &&
      step.before.offers.some((one) => one.id === offer.id && one.state === 'open'),
  )
  return (
    silent ||
    ending(step, ticket).some(
      ({ practice, partner }) =>
        (practice.endedById === ticket.accountId && ['notNow', 'wrong'].includes(practice.endedWhy!)) ||
        (practice.endedById === partner.accountId && partner.role === 'trainer'),
    )
  )
}

/** The practices with this ticket that ended in this step. */
function ending(step: Step, ticket: Ticket) {
  return endedNow(step).flatMap((practice) => {
    const partner = pairOf(practice).find((one) => one.accountId !== ticket.accountId)
    const mine = practice.members.some((one) => one.ticketId === ticket.id)
    return mine && partner ? [{ practice, partner }] : []
  })
}

/** The partner stayed away for too long by LiveKit’s word, so the practice ended through them. */
function surelyGone(
  { before, after }: Step,
  practice: { endedWhy: string | null; endedAt: number | null },
  partner: { awayUntil: number | null },
): boolean {
  if (practice.endedWhy !== 'vanished' || before.livekitAway || after.livekitAway) return false
  return partner.awayUntil !== null && partner.awayUntil < practice.endedAt! - slack
}
