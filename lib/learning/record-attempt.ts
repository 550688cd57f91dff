import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { readSegment } from '@/lib/content/queries'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { attemptInput } from './schemas'

const input = z.object({
  key: z.uuid(),
  segment: z.string().max(200),
  assignmentId: z.uuid().nullable(),
  attempt: attemptInput,
})

/**
 * Stores one try at a step of a segment or of a drill (whose step ids begin with `drill-`).
 * @throws DomainError `not-found` (segment, step, sign or exercise), `invalid`
 */
export async function recordAttempt({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<object> {
  const { key, segment, assignmentId, attempt } = parse(input, raw)
  const plan = await readSegment(segment)
  if (!attempt.stepId.startsWith('drill-') && !plan.steps.some((step) => step.id === attempt.stepId))
    throw new DomainError('not-found', 'no-step')
  const press = {
    accountId: actor.id,
    key,
    verb: 'record-attempt',
    input: { segment, assignmentId, attempt },
  }
  return command(press, async ({ tx, now }) => {
    if (!(await tx.sign.count({ where: { id: attempt.sign } }))) throw new DomainError('not-found', 'no-sign')
    if (assignmentId && !(await tx.assignment.count({ where: { id: assignmentId, learnerId: actor.id } })))
      throw new DomainError('not-found', 'no-assignment')
    await tx.attempt.create({
      data: {
        accountId: actor.id,
        segmentId: segment,
        stepSlug: attempt.stepId,
        signId: attempt.sign,
        outcome: attempt.outcome,
        chosen: attempt.chosen ?? null,
        ms: attempt.ms,
        replays: attempt.replays,
        assignmentId,
        createdAt: now,
      },
    })
    return {}
  })
}
