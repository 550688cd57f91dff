import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { endPractice } from '@/lib/practice/end-practice'
import { keepApart } from '@/lib/practice/keep-apart'
import { closeRoom } from '@/lib/practice/rooms'
import { endOffer } from './end-offer'
import { lookAgain } from './look-again'
import { makeOffers } from './make-offer'
import { lockOwnTicket } from './own-ticket'

const input = z.object({ key: z.uuid(), ticketId: z.uuid() })

/**
 * Cancel: closes a waiting ticket and withdraws its open offer, or ends the practice that an accept just made. Who
 * leaves a peer proposal is kept apart from that peer for a while: joining again does not bring the same one back.
 * @throws DomainError `not-found`, `conflict` when it is closed already
 */
export async function leaveQueue({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, ticketId } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'leave-queue', input: { ticketId } }, async (w) => {
    const { ticket, openOffer, practice } = await lockOwnTicket(w, ticketId, actor.id)
    if (practice) {
      await endPractice(w, practice.id, { why: 'cancelled', by: actor.id, gone: [] })
    } else {
      if (openOffer) await endOffer(w, openOffer.id, 'withdrawn')
      const peer = openOffer?.sides.find((side) => side.role === 'peer' && side.accountId !== actor.id)
      if (peer) await keepApart(w, actor.id, peer.accountId, true)
      const closed = await w.tx.ticket.updateManyAndReturn({
        where: { id: ticket.id, state: 'waiting' },
        data: { state: 'closed', closedWhy: 'cancelled', closedAt: w.now, heldSince: null },
      })
      // The end of a proposal from a post has closed it.
      if (!closed[0] && !openOffer?.postId) throw new DomainError('conflict', 'ticket-gone')
      if (closed[0]) await closeRoom(w, closed[0].roomId)
    }
    w.tell(`account:${actor.id}`, 'desk')
    const about = [...(openOffer?.sides ?? []), ...(practice?.members ?? [])].map((one) => one.accountId)
    await makeOffers(w, about)
    w.after(() => lookAgain(about))
    return {}
  })
}
