import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import type { Wish } from './messages'

const input = z.object({ key: z.uuid(), keep: z.boolean(), share: z.boolean() })

/**
 * Says whether tries are kept from now on, and whether trainers may see those that are. Taken back, it holds at once;
 * what was kept stays until it is deleted or has run out. @throws DomainError `forbidden`
 */
export async function setWish({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<Wish> {
  mustBe(actor, 'learner')
  const { key, keep, share } = parse(input, raw)
  const wish = { keep, share }
  const accountId = actor.id
  return command({ accountId, key, verb: 'set-try-wish', input: wish }, async ({ tx }) => {
    // Keeping a try takes the same lock: none is stored after this was taken back.
    await lockAccounts(tx, [accountId])
    await tx.tryWish.upsert({ where: { accountId }, create: { accountId, ...wish }, update: wish })
    return wish
  })
}
