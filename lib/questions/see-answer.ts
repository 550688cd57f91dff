import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'

const input = z.object({ key: z.uuid(), id: z.uuid() })

/** The learner has looked at the answer: no notice of it any more. @throws DomainError `not-found`, `conflict` (none yet) */
export async function seeAnswer({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, id } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'see-answer', input: { id } }, async ({ tx, tell }) => {
    const question = await tx.question.findFirst({ where: { id, learnerId: actor.id } })
    if (!question) throw new DomainError('not-found', 'no-question')
    if (!question.answeredAt) throw new DomainError('conflict', 'no-answer-yet')
    await tx.question.updateMany({ where: { id, state: 'answered' }, data: { state: 'seen' } })
    tell(`account:${actor.id}`)
    return {}
  })
}
