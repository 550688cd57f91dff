import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { closeAsk } from '@/lib/practice/drop-in/close-ask'
import { lookAgain } from '../look-again'
import { makeOffers } from '../make-offer'

const input = z.object({ key: z.uuid(), dropInId: z.uuid() })

/**
 * A trainer takes their ask to drop in back; it is gone for all, and learners are offered again.
 * @throws DomainError `forbidden` (not a trainer), `not-found`, `conflict` when it was answered or over before
 */
export async function withdrawDropIn({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<object> {
  mustBe(actor, 'trainer')
  const { key, dropInId } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'withdraw-drop-in', input: { dropInId } }, async (w) => {
    if (!(await w.tx.dropIn.count({ where: { id: dropInId, trainerId: actor.id } })))
      throw new DomainError('not-found', 'no-drop-in')
    await lockAccounts(w.tx, [actor.id])
    if (!(await closeAsk(w, { id: dropInId }, 'withdrawn'))) throw new DomainError('conflict', 'drop-in-over')
    await makeOffers(w, [actor.id])
    w.after(() => lookAgain([actor.id]))
    return {}
  })
}
