import { z } from 'zod'
import { readSegment } from '@/lib/content/queries'
import { DomainError } from '@/lib/errors'
import type { Work } from '@/lib/infra/command'

/** One step of the learner's segment, or a drill of chosen signs. */
export const pickRule = z.union([
  z.object({ stepSlug: z.string().max(100) }).strict(),
  z.object({ signs: z.array(z.string().max(100)).min(1).max(26) }).strict(),
])
export type Pick = z.infer<typeof pickRule>

export const noteRule = z.string().trim().max(500)

/**
 * Stores an exercise picked for a learner.
 * @throws DomainError `not-found` when the step or a sign is not there
 */
export async function giveAssignment(
  { tx, now }: Work,
  given: {
    learnerId: string
    trainerId: string
    practiceId: string
    segmentId: string
    pick: Pick
    note: string | null
  },
): Promise<string> {
  const { pick, ...rest } = given
  const what =
    'stepSlug' in pick
      ? await stepPicked(given.segmentId, pick.stepSlug)
      : { stepSlug: null, signs: pick.signs }
  const known = await tx.sign.count({ where: { id: { in: what.signs } } })
  if (known !== new Set(what.signs).size) throw new DomainError('not-found', 'no-sign')
  const assignment = await tx.assignment.create({ data: { ...rest, ...what, createdAt: now } })
  return assignment.id
}

async function stepPicked(segmentId: string, stepSlug: string) {
  const step = (await readSegment(segmentId)).steps.find((one) => one.id === stepSlug)
  if (!step) throw new DomainError('not-found', 'no-step')
  return { stepSlug, signs: step.kind === 'spell' ? [...new Set(step.signs)] : [step.sign] }
}
