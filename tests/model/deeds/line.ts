import { changeWant } from '@/lib/matching/change-want'
import { imReady } from '@/lib/matching/im-ready'
import { joinQueue } from '@/lib/matching/join-queue'
import { leaveQueue } from '@/lib/matching/leave-queue'
import { queueAgain } from '@/lib/matching/queue-again'
import { cast, personOf } from '../cast'
import { chosen, press, willing, type Plan } from './press'

const wants = ['anyone', 'trainer', 'peer'] as const
const places = [
  { segment: 'asl-letters/a-e', stepSlug: null },
  { segment: 'asl-letters/a-e', stepSlug: 'watch-c' },
  { segment: 'asl-letters/f-j', stepSlug: null },
]

/** In line, out of line, and what a ticket's owner can say meanwhile. */
export const line: Record<string, Plan> = {
  join: ({ seen }, pick) => {
    const inLine = seen.tickets.filter((one) => one.state !== 'closed').map((one) => one.accountId)
    const free = cast.filter((one) => !inLine.includes(one.id) && seen.duties[one.id] !== 'on')
    const place = chosen(places, pick >> 4)!
    return press(joinQueue, willing(free, cast, pick)!, { ...place, want: chosen(wants, pick >> 6)! })
  },
  leave: ({ seen }, pick) => {
    const open = seen.tickets.filter((one) => one.state !== 'closed')
    const ticket = willing(open, seen.tickets, pick)
    return ticket ? press(leaveQueue, personOf(ticket.accountId), { ticketId: ticket.id }) : null
  },
  changeWant: ({ seen }, pick) => {
    const waiting = seen.tickets.filter((one) => one.state === 'waiting')
    const ticket = willing(waiting, seen.tickets, pick)
    const want = chosen(wants, pick >> 4)!
    return ticket ? press(changeWant, personOf(ticket.accountId), { ticketId: ticket.id, want }) : null
  },
  ready: ({ seen }, pick) => {
    const held = seen.tickets.filter((one) => one.heldSince !== null)
    const ticket = willing(held, seen.tickets, pick)
    return ticket ? press(imReady, personOf(ticket.accountId), { ticketId: ticket.id }) : null
  },
  again: ({ seen }, pick) => {
    const peers = seen.practices
      .filter((one) => one.state === 'ended')
      .flatMap((one) =>
        one.members.filter((member) => member.role === 'peer').map((member) => [one, member] as const),
      )
    const [practice, member] = chosen(peers, pick) ?? []
    return practice && member
      ? press(queueAgain, personOf(member.accountId), { practiceId: practice.id })
      : null
  },
}
