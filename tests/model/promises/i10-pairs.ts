import { personOf } from '../cast'
import type { Side } from '../snapshot'
import { blockedIn, namesOf, newOffers, newPractices, pairOf, type Promised, type Step } from './promised'

export const eligiblePairs: Promised = {
  promise: 'I10',
  words: 'blocked or ineligible pairs are never formed',
  broken: (step) => [
    ...newOffers(step).flatMap((one) => faults(step, 'offer', one.sides)),
    ...newPractices(step).flatMap((one) => faults(step, 'practice', pairOf(one))),
  ],
}

function faults(step: Step, what: string, who: Pick<Side, 'accountId' | 'role' | 'ticketId'>[]): string[] {
  const people = who.map((one) => personOf(one.accountId))
  const [a, b] = people
  const names = `the ${what} of ${namesOf(who)}`
  if (!a || !b || a === b) return [`${names} is not of two people`]
  const peers = who.every((one) => one.role === 'peer')
  const trainer = who.find((one) => one.role === 'trainer')
  return [
    ...(blockedIn(step.before, a.id, b.id) ? [`${names} were blocked`] : []),
    ...(a.language !== b.language ? [`${names} share no language`] : []),
    ...(peers && !people.every((one) => one.adult) ? [`${names} are peers, but not both adults`] : []),
    ...(!peers && who.filter((one) => one.ticketId).length !== 1 ? [`${names} has not one learner`] : []),
    ...(trainer && !personOf(trainer.accountId).roles.includes('trainer') ? [`${names} has no trainer`] : []),
  ]
}
