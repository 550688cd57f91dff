import { ticketIn } from '../snapshot'
import { ticketWords, type Promised } from './promised'

export const asWanted: Promised = {
  promise: 'M5',
  words: '"trainer only" is never offered a peer, "peer only" never a trainer',
  broken: ({ after }) =>
    after.offers
      .filter((offer) => offer.state === 'open')
      .flatMap(({ sides }) => {
        const withTrainer = sides.some((side) => side.role === 'trainer')
        return sides
          .flatMap((side) => (side.ticketId ? [ticketIn(after, side.ticketId)] : []))
          .filter((ticket) => ticket.want === (withTrainer ? 'peer' : 'trainer'))
          .map((ticket) => `${ticketWords(ticket)} wants ${ticket.want} and is offered the other`)
      }),
}
