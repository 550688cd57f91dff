import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lookAgain } from './look-again'
import { makeOffers } from './make-offer'
import { lockOwnTicket } from './own-ticket'

const input = z.object({ key: z.uuid(), ticketId: z.uuid() })

/**
 * "I'm ready": a held ticket waits again in its old place.
 * @throws DomainError `not-found`, `conflict` when it does not wait any more
 */
export async function imReady({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, ticketId } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'im-ready', input: { ticketId } }, async (w) => {
    await lockOwnTicket(w, ticketId, actor.id)
    const ready = await w.tx.ticket.updateMany({
      where: { id: ticketId, state: 'waiting' },
      data: { heldSince: null, pressedAt: w.now },
    })
    if (ready.count === 0) throw new DomainError('conflict', 'ticket-gone')
    w.tell(`account:${actor.id}`, 'desk')
    await makeOffers(w, [actor.id])
    w.after(() => lookAgain([actor.id]))
    return {}
  })
}
