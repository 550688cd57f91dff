import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { endPractice } from './end-practice'
import { lockOwnPractice } from './own-practice'
import { goLive } from './refresh-room'

const input = z.object({ key: z.uuid(), practiceId: z.uuid(), show: z.boolean() })

/**
 * "Show me" agrees to be seen; "Not now" ends the practice and holds the ticket.
 * @throws DomainError `not-found`, `conflict` when the practice ended or was agreed to already
 */
export async function answerAsk({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, practiceId, show } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'answer-ask', input: { practiceId, show } }, async (w) => {
    const { practice } = await lockOwnPractice(w, practiceId, actor.id)
    const mine = { practiceId, accountId: actor.id, endedAt: null, agreedAt: null }
    if (!show) {
      if (!(await w.tx.member.count({ where: mine }))) throw new DomainError('conflict', 'practice-ended')
      await endPractice(w, practiceId, { why: 'notNow', by: actor.id, gone: [] })
      return {}
    }
    const agreed = await w.tx.member.updateMany({ where: mine, data: { agreedAt: w.now, askUntil: null } })
    if (agreed.count === 0) throw new DomainError('conflict', 'practice-ended')
    await goLive(w, practiceId)
    w.tell(...practice.members.map((member) => `practice:${member.accountId}` as const))
    return {}
  })
}
