import { acceptOffer } from '@/lib/matching/accept-offer'
import { declineOffer } from '@/lib/matching/decline-offer'
import { pickTicket } from '@/lib/matching/pick-ticket'
import { sayHere } from '@/lib/matching/say-here'
import { setDuty } from '@/lib/matching/set-duty'
import { personOf, trainers } from '../cast'
import type { Snapshot } from '../snapshot'
import { chosen, press, willing, type Plan } from './press'

/** Who may answer which open offer, and everybody who ever stood in one. */
function answers(seen: Snapshot) {
  const all = seen.offers.flatMap((offer) => offer.sides.map((side) => ({ offer, side })))
  const able = all.filter(
    ({ offer, side }) => offer.state === 'open' && side.role !== 'learner' && side.confirmedAt === null,
  )
  return { able, all }
}

const duty =
  (state: 'on' | 'off' | 'break', able: (now: string | undefined) => boolean): Plan =>
  ({ seen }, pick) => {
    const fit = trainers.filter((one) => able(seen.duties[one.id]))
    return press(setDuty, willing(fit, trainers, pick)!, { state })
  }

/** A trainer's duty, offers and picks; a peer's answer. */
export const offers: Record<string, Plan> = {
  accept: ({ seen }, pick) => {
    const { able, all } = answers(seen)
    const one = willing(able, all, pick)
    return one ? press(acceptOffer, personOf(one.side.accountId), { offerId: one.offer.id }) : null
  },
  decline: ({ seen }, pick) => {
    const { able, all } = answers(seen)
    const one = willing(able, all, pick)
    return one ? press(declineOffer, personOf(one.side.accountId), { offerId: one.offer.id }) : null
  },
  pick: ({ seen }, pick) => {
    const onDuty = trainers.filter((one) => seen.duties[one.id] === 'on')
    const waiting = seen.tickets.filter((one) => one.state === 'waiting')
    const by = willing(onDuty, trainers, pick)!
    const ticket = chosen(waiting.length > 0 ? waiting : seen.tickets, pick >> 3)
    return ticket ? press(pickTicket, by, { ticketId: ticket.id }) : null
  },
  sayHere: ({ seen }, pick) => {
    const onDuty = trainers.filter((one) => seen.duties[one.id] === 'on')
    return press(sayHere, willing(onDuty, trainers, pick)!, { rested: pick % 2 === 0 })
  },
  dutyOn: duty('on', (now) => now !== 'on'),
  dutyOff: duty('off', (now) => now === 'on'),
  dutyBreak: duty('break', (now) => now === 'on'),
}
