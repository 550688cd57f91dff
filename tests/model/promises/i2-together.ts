import type { Practice, Snapshot, Ticket } from '../snapshot'
import { guestsOf, namesOf, pairOf, ticketWords, type Promised } from './promised'

export const together: Promised = {
  promise: 'I2',
  words: 'ticket, offer, practice, members and room change in one transaction',
  broken: ({ after }) => [
    ...after.tickets.flatMap((ticket) => ticketFaults(after, ticket)),
    ...after.offers.flatMap((offer) => offerFaults(after, offer)),
    ...after.practices.flatMap((practice) => practiceFaults(after, practice)),
    ...madeOnce(after),
  ],
}

const say = (wrong: boolean, words: string) => (wrong ? [words] : [])

function ticketFaults(seen: Snapshot, ticket: Ticket): string[] {
  const parts = seen.practices
    .flatMap((one) => one.members)
    .filter((one) => one.ticketId === ticket.id && one.endedAt === null)
  const name = ticketWords(ticket)
  return [
    ...say(
      (ticket.state === 'matched') !== (parts.length === 1),
      `${name} is ${ticket.state} with ${parts.length} parts in practices`,
    ),
    ...say(ticket.state === 'waiting' && !ticket.roomOpen, `${name} waits in a closed room`),
    ...say(ticket.state === 'closed' && ticket.roomOpen, `${name} is closed, its room is not`),
  ]
}

function offerFaults(seen: Snapshot, { state, sides }: Snapshot['offers'][number]): string[] {
  const open = sides.filter((side) => side.endedAt === null).length
  const tickets = seen.tickets.filter((one) => sides.some((side) => side.ticketId === one.id))
  return [
    ...say(
      sides.length !== 2 || open !== (state === 'open' ? 2 : 0),
      `the offer to ${namesOf(sides)} is ${state} with ${open} of ${sides.length} sides open`,
    ),
    ...say(
      state === 'open' && tickets.some((one) => one.state !== 'waiting' || one.heldSince !== null),
      `the open offer to ${namesOf(sides)} has a ticket that does not wait`,
    ),
  ]
}

function practiceFaults(seen: Snapshot, practice: Practice): string[] {
  const { roomId, roomOpen, state } = practice
  const members = pairOf(practice)
  const guests = guestsOf(practice).filter((one) => one.endedAt === null)
  const open = members.filter((one) => one.endedAt === null).length
  const tickets = seen.tickets.filter((one) => members.some((member) => member.ticketId === one.id))
  const name = `the practice of ${namesOf(members)}`
  const going = state !== 'ended'
  return [
    ...say(
      members.length !== 2 || open !== (going ? 2 : 0),
      `${name} is ${state} with ${open} of ${members.length} members in it`,
    ),
    ...say(
      guests.length > (state === 'live' ? 1 : 0),
      `${name} is ${state} with ${guests.length} trainers who dropped in`,
    ),
    ...say(roomOpen !== going, `${name} is ${state}, its room is ${roomOpen ? 'open' : 'closed'}`),
    ...say(going && tickets[0]?.roomId !== roomId, `${name} is not in the older ticket’s room`),
    ...say(
      state === 'live' && members.some((one) => one.joinedAt === null || one.agreedAt === null),
      `${name} is live, but not everybody has joined and agreed`,
    ),
  ]
}

/** Each accepted offer and each pick made one practice, and nothing else made any. */
function madeOnce({ offers, practices }: Snapshot): string[] {
  const accepted = offers.filter((one) => one.state === 'accepted').length
  const offered = practices.filter((one) => !one.picked).length
  return say(accepted !== offered, `${accepted} offers were accepted, but ${offered} practices came of it`)
}
