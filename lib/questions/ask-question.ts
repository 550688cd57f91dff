import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { readSegment } from '@/lib/content/queries'
import { signsOf } from '@/lib/content/steps'
import { counts, durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { finishCheckpoint } from '@/lib/learning/finish-checkpoint'
import { weakFirst } from '@/lib/learning/weak-signs'
import { attachUpload } from './attach-upload'
import { said } from './schemas'

const input = z
  .object({ key: z.uuid(), segment: z.string().max(200), stepSlug: z.string().max(100).nullable() })
  .and(said)

/**
 * Leaves a question for trainers' quiet minutes. Asked at the checkpoint (`stepSlug` null) it makes that done; a place
 * in line stays as it is.
 * @throws DomainError `not-found` (segment, step), `conflict` (film not whole), `limit` (too many unanswered)
 */
export async function askQuestion({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ questionId: string }> {
  mustBe(actor, 'learner')
  const { key, segment, stepSlug, text, clip } = parse(input, raw)
  const plan = await readSegment(segment)
  const step = plan.steps.find((one) => one.id === stepSlug)
  if (stepSlug !== null && !step) throw new DomainError('not-found', 'no-step')

  return command(
    { accountId: actor.id, key, verb: 'ask-question', input: { segment, stepSlug, text, clip } },
    async ({ tx, now, tell }) => {
      await lockAccounts(tx, [actor.id])
      const waiting = { learnerId: actor.id, answeredAt: null, expiresAt: { gt: now } }
      if ((await tx.question.count({ where: waiting })) >= counts.openQuestions)
        throw new DomainError('limit', 'too-many-questions', { values: { count: counts.openQuestions } })
      const attempts = await tx.attempt.findMany({
        where: { accountId: actor.id, signId: { in: plan.signs } },
      })
      const question = await tx.question.create({
        data: {
          learnerId: actor.id,
          segmentId: segment,
          stepSlug,
          signs: step ? signsOf(step) : weakFirst(plan.signs, attempts).map(({ sign }) => sign),
          text,
          clipId: await attachUpload(tx, now, actor.id, clip),
          createdAt: now,
          expiresAt: new Date(+now + durations.questionKept),
        },
      })
      if (stepSlug === null)
        await finishCheckpoint(tx, now, { accountId: actor.id, segmentId: segment }, 'question')
      tell(`account:${actor.id}`, 'desk')
      return { questionId: question.id }
    },
  )
}
