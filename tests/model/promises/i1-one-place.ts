import { nameOf } from '../cast'
import type { Promised } from './promised'

const moreThanOnce = (ids: string[]) => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]

export const onePlace: Promised = {
  promise: 'I1',
  words: 'an account is in at most one practice not ended, one open ticket and one open offer',
  broken: ({ after }) => {
    const tickets = after.tickets.filter((one) => one.state !== 'closed').map((one) => one.accountId)
    const members = after.practices
      .flatMap((one) => one.members)
      .filter((one) => one.endedAt === null)
      .map((one) => one.accountId)
    const sides = after.offers.flatMap((one) => one.sides).filter((one) => one.endedAt === null)
    const offered = sides.flatMap((one) => (one.ticketId ? [one.ticketId] : []))
    return [
      ...moreThanOnce(tickets).map((id) => `${nameOf(id)} has two open tickets`),
      ...moreThanOnce(members).map((id) => `${nameOf(id)} is in two practices`),
      ...moreThanOnce(sides.map((one) => one.accountId)).map(
        (id) => `${nameOf(id)} stands in two open offers`,
      ),
      ...moreThanOnce(offered).map((id) => `ticket ${id} stands in two open offers`),
    ]
  },
}
