import { nameOf } from '../cast'
import { leaseOf, newOffers, newPractices, slack, type Promised } from './promised'

export const underLease: Promised = {
  promise: 'I8',
  words: 'an expired lease is never matched',
  broken: (step) => {
    const made = [
      ...newOffers(step).map((one) => ({ what: 'offer', at: one.createdAt, who: one.sides })),
      ...newPractices(step).map((one) => ({ what: 'practice', at: one.createdAt, who: one.members })),
    ]
    return made.flatMap(({ what, at, who }) =>
      who
        .filter(({ accountId }) => leaseOf(step, accountId) <= at - slack)
        .map(
          ({ accountId }) =>
            `${nameOf(accountId)} came into a new ${what} ${Math.round(at - leaseOf(step, accountId))} ms after their lease`,
        ),
    )
  },
}
