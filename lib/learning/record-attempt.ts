import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import type { StepKind } from '@/lib/content/steps'
import { readSegment } from '@/lib/content/queries'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { gradeOf, trackOf } from './rate-attempt'
import { refold } from './refold'
import { attemptInput } from './schemas'

const input = z.object({
  key: z.uuid(),
  segment: z.string().max(200),
  assignmentId: z.uuid().nullable(),
  attempt: attemptInput,
})

const drilled = /^drill-(watch|recognise|produce)-/

/**
 * Stores one try at a step of a segment or of a drill (whose step ids begin with `drill-`, then their kind). A question
 * answered moves the learner's review of the sign.
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
  const step = plan.steps.find((one) => one.id === attempt.stepId)
  if (!step && !attempt.stepId.startsWith('drill-')) throw new DomainError('not-found', 'no-step')
  const kind = step?.kind ?? (drilled.exec(attempt.stepId)?.[1] as StepKind | undefined)
  const track = kind && gradeOf(attempt) ? trackOf(kind) : null
  const press = {
    accountId: actor.id,
    key,
    verb: 'record-attempt',
    input: { segment, assignmentId, attempt },
  }
  return command(press, async (w) => {
    const { tx, now } = w
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
        track,
        createdAt: now,
      },
    })
    if (track) await refold(w, { accountId: actor.id, signId: attempt.sign, track })
    return {}
  })
}
