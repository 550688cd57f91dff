import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { counts } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { clipRule, dueRule, giveAssignment, noteRule, pickRule } from '@/lib/learning/give-assignment'
import { ownLearners } from './own-learners'

const input = z.object({
  key: z.uuid(),
  learnerIds: z.array(z.uuid()).min(1, 'no-learner-chosen').max(counts.givenAtOnce),
  pick: pickRule,
  note: noteRule.nullable(),
  dueOn: dueRule,
  clipId: clipRule,
})

/**
 * Gives an exercise to one or several learners the trainer has practised with, outside a practice: to all or to none.
 * It waits on each one's start page, whether they are there or not.
 * @throws DomainError `forbidden`, `not-found` (a learner, a step, a sign, the film), `limit`, `invalid`
 */
export async function giveExercise({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ assignmentIds: string[] }> {
  mustBe(actor, 'trainer')
  const { key, ...asked } = parse(input, raw)
  const learnerIds = [...new Set(asked.learnerIds)]
  return command({ accountId: actor.id, key, verb: 'give-exercise', input: asked }, async (w) => {
    // A block takes the same locks, so it comes before all of this or after it.
    await lockAccounts(w.tx, [actor.id, ...learnerIds])
    if ((await ownLearners(actor.id, learnerIds, w.tx)).length !== learnerIds.length)
      throw new DomainError('not-found', 'no-learner')
    await refuseTooMany(w, actor.id, learnerIds)
    const { pick, note, dueOn, clipId } = asked
    const assignmentIds = await giveAssignment(w, {
      ...{ learnerIds, trainerId: actor.id, practiceId: null, segmentId: null },
      ...{ language: actor.language, pick, note: note || null, dueOn, clipId },
    })
    w.tell(`account:${actor.id}`, ...learnerIds.map((id) => `account:${id}` as const))
    return { assignmentIds }
  })
}

async function refuseTooMany({ tx }: Work, trainerId: string, learnerIds: string[]): Promise<void> {
  const open = await tx.assignment.groupBy({
    by: ['learnerId'],
    where: { trainerId, learnerId: { in: learnerIds }, state: { in: ['given', 'seen', 'started'] } },
    _count: true,
  })
  const full = open.find((one) => one._count >= counts.openExercises)
  if (!full) return
  const { alias } = await tx.account.findUniqueOrThrow({ where: { id: full.learnerId } })
  throw new DomainError('limit', 'too-many-exercises', { values: { alias, count: counts.openExercises } })
}
