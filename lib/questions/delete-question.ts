import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { removeQuestions } from './remove-questions'

const input = z.object({ key: z.uuid(), id: z.uuid() })

/** The learner deletes a question of theirs, with its answer and both films. @throws DomainError `not-found` */
export async function deleteQuestion({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<object> {
  const { key, id } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'delete-question', input: { id } }, async (w) => {
    const removed = await removeQuestions(w, { id, learnerId: actor.id })
    if (removed === 0) throw new DomainError('not-found', 'no-question')
    return {}
  })
}
