import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { heardFrom } from '@/lib/trainers/heard'
import { lookAgain } from './look-again'
import { makeOffers } from './make-offer'
import { lockAround, mustBeFreeOnDuty, takeTicket } from './take-ticket'

const input = z.object({ key: z.uuid(), ticketId: z.uuid() })

/**
 * A trainer takes a ticket out of order; it is recorded as picked. The picker's own open offer goes on to others,
 * their ask to drop in on two peers is taken back, an unfinished peer proposal gives way.
 * @throws DomainError `not-found`, `forbidden`, `conflict`: taken, held, away, or another trainer is being asked
 */
export async function pickTicket({ actor, input: raw }: { actor: Actor; input: unknown }) {
  mustBe(actor, 'trainer')
  const { key, ticketId } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'pick-ticket', input: { ticketId } }, async (w) => {
    const ticket = await w.tx.ticket.findUnique({ where: { id: ticketId } })
    if (!ticket) throw new DomainError('not-found', 'no-ticket')
    await lockAround(w, [actor.id, ticket.accountId])
    await mustBeFreeOnDuty(w, actor.id)
    const { about, ...practice } = await takeTicket(w, actor, ticketId)
    await heardFrom(w, actor.id)
    await makeOffers(w, about)
    w.after(() => lookAgain(about))
    return practice
  })
}
