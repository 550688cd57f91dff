import { nameOf } from '../cast'
import type { Promised } from './promised'

export const onlyOnDuty: Promised = {
  promise: 'M16',
  words: 'no trainer off duty stands in an open offer',
  broken: ({ after }) =>
    after.offers
      .filter((offer) => offer.state === 'open')
      .flatMap(({ sides }) => sides.filter((side) => side.role === 'trainer'))
      .filter(({ accountId }) => after.duties[accountId] !== 'on')
      .map(({ accountId }) => `${nameOf(accountId)} is asked while ${after.duties[accountId]}`),
}
