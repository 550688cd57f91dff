import { nameOf } from '../cast'
import type { Memory, Outcome } from '../memory'
import type { Offer, Practice, Snapshot, Ticket } from '../snapshot'

/** One step of a walk: the database before and after it, and what came of everything done in it. */
export type Step = {
  before: Snapshot
  after: Snapshot
  outcomes: Outcome[]
  memory: Memory
  /** Connections were cut in the middle, so verbs may have failed without a word */
  cut: boolean
}

/** A promise of the product, and what in a step breaks it; nothing when it is kept. */
export type Promised = { promise: string; words: string; broken: (step: Step) => string[] }

/** Database times are rounded to milliseconds. */
export const slack = 1

/** True when only one thing was done, so that nothing of it may be left to somebody busy at the same time. */
export const alone = (step: Step) => step.outcomes.length === 1 && !step.cut

const fresh = <T extends { id: string }>(before: T[], after: T[]) => {
  const known = new Set(before.map((one) => one.id))
  return after.filter((one) => !known.has(one.id))
}
export const newOffers = ({ before, after }: Step): Offer[] => fresh(before.offers, after.offers)
export const newPractices = ({ before, after }: Step): Practice[] => fresh(before.practices, after.practices)

/** Practices that ended in this step, also those that were made in it. */
export function endedNow({ before, after }: Step): Practice[] {
  const over = new Set(before.practices.filter((one) => one.state === 'ended').map((one) => one.id))
  return after.practices.filter((one) => one.state === 'ended' && !over.has(one.id))
}

/** The end of somebody's lease, at its most favourable: before or after the step. */
export const leaseOf = ({ before, after }: Step, accountId: string) =>
  Math.max(before.leases[accountId] ?? 0, after.leases[accountId] ?? 0)

export const blockedIn = (seen: Snapshot, a: string, b: string) =>
  seen.blocks.some((one) => (one.byId === a && one.otherId === b) || (one.byId === b && one.otherId === a))

/** Kept apart at this time, for good or for a while. */
export const apartIn = (seen: Snapshot, a: string, b: string, at: number) =>
  blockedIn(seen, a, b) ||
  seen.skips.some((one) => one.until > at && [a, b].includes(one.oneId) && [a, b].includes(one.otherId))

/** Trainers who have dropped in on two peers. */
export const guestsOf = ({ members }: Practice) =>
  members.filter((one) => one.role === 'trainer' && members.some((other) => other.role === 'peer'))

/** The two a practice was made for. */
export const pairOf = (practice: Practice) =>
  practice.members.filter((one) => !guestsOf(practice).includes(one))

export const ticketWords = (ticket: Ticket) => `${nameOf(ticket.accountId)}’s ticket ${ticket.id.slice(0, 8)}`
export const namesOf = (sides: { accountId: string }[]) =>
  sides.map((side) => nameOf(side.accountId)).join(' and ')
