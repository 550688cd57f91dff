import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockOwnPractice } from './own-practice'

const input = z.object({
  key: z.uuid(),
  practiceId: z.uuid(),
  text: z.string().trim().min(1, 'message-empty').max(1000, 'message-long'),
})

/** Writes to all who are in it. @throws DomainError `not-found`, `invalid`, `conflict` when the practice has ended */
export async function sendMessage({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, practiceId, text } = parse(input, raw)
  return command(
    { accountId: actor.id, key, verb: 'send-message', input: { practiceId, text } },
    async (w) => {
      const { practice, over } = await lockOwnPractice(w, practiceId, actor.id)
      if (over) throw new DomainError('conflict', 'practice-ended')
      await w.tx.message.create({ data: { practiceId, byId: actor.id, text } })
      w.tell(...practice.members.map((member) => `account:${member.accountId}` as const))
      return {}
    },
  )
}
