import { glossesOf } from '@/lib/content/glosses'
import type { Step } from '@/lib/content/steps'
import { db } from '@/lib/infra/db'
import { blockedWith } from '@/lib/safety/blocked-with'
import { exerciseResult } from './exercise-result'
import type { GivenNow } from './messages'
import { dayOf } from './read-assignments'

/**
 * Gives the exercises a trainer gave, newest first, and how they went.
 * @param which `take` at most; `learnerId`: to this learner only; `open`: those not ended only
 */
export async function readGiven(
  trainerId: string,
  { take, learnerId, open }: { take: number; learnerId?: string; open?: boolean },
): Promise<GivenNow[]> {
  const blocked = await blockedWith(trainerId)
  const rows = await db().assignment.findMany({
    where: {
      trainerId,
      learnerId: { equals: learnerId, notIn: blocked },
      ...(open && { state: { in: ['given', 'seen', 'started'] } }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take,
    include: { learner: { select: { alias: true } } },
  })
  if (rows.length === 0) return []
  const [gloss, wordOf, attempts] = await Promise.all([
    glossesOf(rows.flatMap((row) => row.signs)),
    wordsOf(rows),
    db().attempt.findMany({
      where: { assignmentId: { in: rows.map((row) => row.id) } },
      select: { assignmentId: true, signId: true, outcome: true },
    }),
  ])
  return rows.map(({ id, learner, signs, state, segmentId, stepSlug, dueOn, clipId }) => {
    const own = attempts.filter((one) => one.assignmentId === id)
    const result = exerciseResult(signs, own)
    return {
      ...{ id, state, learner: learner.alias, dueOn: dayOf(dueOn), clipId },
      what: wordOf(segmentId, stepSlug) ?? signs.map(gloss).join(' '),
      result: result && { ...result, missed: result.missed.map(gloss) },
    }
  })
}

/** The word of a step that spells one; null for all others. */
async function wordsOf(given: { segmentId: string; stepSlug: string | null }[]) {
  const ids = given.flatMap((one) => (one.stepSlug ? [`${one.segmentId}/${one.stepSlug}`] : []))
  const rows = await db().step.findMany({ where: { id: { in: ids }, kind: 'spell' } })
  const words = new Map(rows.map((row) => [row.id, (row.body as Step & { kind: 'spell' }).word]))
  return (segmentId: string, stepSlug: string | null) => words.get(`${segmentId}/${stepSlug}`) ?? null
}
