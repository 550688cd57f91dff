import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { endOffer } from './end-offer'
import { lookAgain } from './look-again'
import { makeOffers } from './make-offer'
import { lockOwnTicket } from './own-ticket'

const input = z.object({ key: z.uuid(), ticketId: z.uuid(), want: z.enum(['anyone', 'trainer', 'peer']) })

/**
 * Changes whom the learner would like; the place stays. An open offer that no longer fits is withdrawn.
 * @throws DomainError `not-found`, `forbidden` (peer, but not an adult), `conflict` when it does not wait any more
 */
export async function changeWant({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, ticketId, want } = parse(input, raw)
  if (want === 'peer' && !actor.adult) throw new DomainError('forbidden', 'peers-are-adults')
  return command({ accountId: actor.id, key, verb: 'change-want', input: { ticketId, want } }, async (w) => {
    const { openOffer } = await lockOwnTicket(w, ticketId, actor.id)
    const changed = await w.tx.ticket.updateMany({
      where: { id: ticketId, state: 'waiting' },
      data: { want, pressedAt: w.now },
    })
    if (changed.count === 0) throw new DomainError('conflict', 'ticket-gone')
    const withTrainer = openOffer?.sides.some((side) => side.role === 'trainer')
    if (openOffer && (withTrainer ? want === 'peer' : want === 'trainer'))
      await endOffer(w, openOffer.id, 'withdrawn')
    w.tell(`account:${actor.id}`, 'desk')
    const about = [actor.id, ...(openOffer?.sides ?? []).map((side) => side.accountId)]
    await makeOffers(w, about)
    w.after(() => lookAgain(about))
    return {}
  })
}
