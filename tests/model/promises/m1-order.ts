import { personOf } from '../cast'
import { ticketIn, type Ticket } from '../snapshot'
import { alone, apartIn, newOffers, slack, ticketWords, type Promised, type Step } from './promised'

export const nobodyOvertaken: Promised = {
  promise: 'M1',
  words: 'a later ticket is not offered to a trainer who could take an older one',
  broken: (step) => {
    // Of things done at once, one may leave a ticket to another that is busy with it.
    if (!alone(step)) return []
    return newOffers(step).flatMap((offer) => {
      const trainer = offer.sides.find((side) => side.role === 'trainer')
      const learner = offer.sides.find((side) => side.role === 'learner')
      if (!trainer || !learner?.ticketId || personOf(trainer.accountId).recording) return []
      const served = ticketIn(step.after, learner.ticketId)
      return step.before.tickets
        .filter((was) => was.queuedAt < served.queuedAt)
        .filter((was) => couldHave(step, was, trainer.accountId, offer.createdAt))
        .map((was) => `${ticketWords(was)} was overtaken by ${ticketWords(served)}`)
    })
  },
}

/** Did this ticket wait, all the time, for somebody like this trainer, and could it have been theirs? */
function couldHave({ before, after }: Step, was: Ticket, trainerId: string, at: number): boolean {
  const is = ticketIn(after, was.id)
  const waits = (ticket: Ticket) =>
    ticket.state === 'waiting' && ticket.heldSince === null && ticket.want !== 'peer'
  const offered = (seen: typeof after) =>
    seen.offers.some(
      (offer) =>
        offer.state === 'open' &&
        offer.sides.some((side) => side.ticketId === was.id) &&
        offer.sides.some((side) => side.role === 'trainer'),
    )
  const lease = Math.min(before.leases[was.accountId] ?? 0, after.leases[was.accountId] ?? 0)
  return (
    waits(was) &&
    waits(is) &&
    !offered(before) &&
    !offered(after) &&
    lease > at + slack &&
    was.language === personOf(trainerId).language &&
    was.accountId !== trainerId &&
    !apartIn(before, was.accountId, trainerId, at - slack) &&
    !apartIn(after, was.accountId, trainerId, at - slack)
  )
}
