import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { endPractice } from './end-practice'
import { lockOwnPractice } from './own-practice'

const input = z.object({
  key: z.uuid(),
  practiceId: z.uuid(),
  block: z.boolean(),
  text: z.string().trim().max(2000),
})

/**
 * "Something is wrong": ends the practice at once and, if chosen, blocks the partner for good and stores a report.
 * Also taken after the end, so that a report can be written in peace.
 * @throws DomainError `not-found`
 */
export async function somethingWrong({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<object> {
  const { key, practiceId, block, text } = parse(input, raw)
  const press = { accountId: actor.id, key, verb: 'something-wrong', input: { practiceId, block, text } }
  return command(press, async (w) => {
    const { partner } = await lockOwnPractice(w, practiceId, actor.id)
    await endPractice(w, practiceId, { why: 'wrong', by: actor.id, gone: [] })
    if (block) {
      const pair = { byId: actor.id, otherId: partner.accountId }
      await w.tx.block.upsert({
        where: { byId_otherId: pair },
        create: { ...pair, createdAt: w.now },
        update: {},
      })
    }
    if (text)
      await w.tx.report.create({
        data: { practiceId, byId: actor.id, aboutId: partner.accountId, text, createdAt: w.now },
      })
    return {}
  })
}
