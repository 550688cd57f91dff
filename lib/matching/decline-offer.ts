import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { heardFrom } from '@/lib/trainers/heard'
import { endOffer } from './end-offer'
import { lookAgain } from './look-again'
import { makeOffers } from './make-offer'

const input = z.object({ key: z.uuid(), offerId: z.uuid() })

/**
 * Says no to an offer; the ticket goes on to the next partner in the same transaction.
 * @throws DomainError `not-found`, `forbidden` for the learner side of a trainer's offer, `conflict` when it is no longer open
 */
export async function declineOffer({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, offerId } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'decline-offer', input: { offerId } }, async (w) => {
    const sides = await w.tx.offerSide.findMany({ where: { offerId } })
    const me = sides.find((side) => side.accountId === actor.id)
    if (!me) throw new DomainError('not-found', 'no-offer')
    if (me.role === 'learner') throw new DomainError('forbidden', 'not-yours-to-answer')
    await lockAccounts(
      w.tx,
      sides.map((side) => side.accountId),
    )
    if (!(await endOffer(w, offerId, 'declined', actor.id))) throw new DomainError('conflict', 'offer-gone')
    if (me.role === 'trainer') await heardFrom(w, actor.id)
    const about = sides.map((side) => side.accountId)
    await makeOffers(w, about)
    w.after(() => lookAgain(about))
    return {}
  })
}
