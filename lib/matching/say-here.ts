import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { lookAgain } from './look-again'
import { makeOffers } from './make-offer'

const input = z.object({ key: z.uuid(), rested: z.boolean().default(false) })

/**
 * "I'm here": answers "Are you there?", and duty goes on. With `rested`, "Ready now" ends the pause after a practice, too.
 * @throws DomainError `forbidden` (not a trainer), `conflict` when duty is over already
 */
export async function sayHere({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  mustBe(actor, 'trainer')
  const { key, rested } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'say-here', input: { rested } }, async (w) => {
    await lockAccounts(w.tx, [actor.id])
    const here = await w.tx.duty.updateMany({
      where: { accountId: actor.id, state: 'on' },
      data: { askUntil: null, heardAt: w.now, ...(rested ? { restUntil: null } : {}) },
    })
    if (here.count === 0) throw new DomainError('conflict', 'duty-over')
    w.tell(`account:${actor.id}`)
    if (rested) {
      await makeOffers(w, [actor.id])
      w.after(() => lookAgain([actor.id]))
    }
    return {}
  })
}
