import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { leaveDropIn } from './drop-in/leave-drop-in'
import { endPractice } from './end-practice'
import { lockOwnPractice } from './own-practice'

const input = z.object({
  key: z.uuid(),
  practiceId: z.uuid(),
  block: z.boolean(),
  text: z.string().trim().max(2000),
  /** Where three are, or were, in it: which of the other two */
  about: z.enum(['partner', 'third']).default('partner'),
})

/**
 * "Something is wrong": ends the practice at once (for a trainer who has dropped in, their part of it) and, if chosen,
 * blocks whom it is about for good and stores a report.
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
  const { key, practiceId, block, text, about } = parse(input, raw)
  const press = {
    accountId: actor.id,
    key,
    verb: 'something-wrong',
    input: { practiceId, block, text, about },
  }
  return command(press, async (w) => {
    const { partner, third, guest } = await lockOwnPractice(w, practiceId, actor.id)
    const other = about === 'third' ? third : partner
    if (!other) throw new DomainError('not-found', 'no-practice')
    if (guest) await leaveDropIn(w, practiceId, actor.id)
    else await endPractice(w, practiceId, { why: 'wrong', by: actor.id, gone: [] })
    if (block) {
      const pair = { byId: actor.id, otherId: other.accountId }
      await w.tx.block.upsert({
        where: { byId_otherId: pair },
        create: { ...pair, createdAt: w.now },
        update: {},
      })
    }
    if (text)
      await w.tx.report.create({
        data: { practiceId, byId: actor.id, aboutId: other.accountId, text, createdAt: w.now },
      })
    return {}
  })
}
