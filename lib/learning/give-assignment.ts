import { z } from 'zod'
import { readSegment } from '@/lib/content/queries'
import { signsOf } from '@/lib/content/steps'
import { DomainError } from '@/lib/errors'
import type { Work } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { chooseSegment } from './choose-segment'
import { takeClip } from './take-clip'

/** One step of a segment (without one: of the learner's own), or a drill of chosen signs. */
export const pickRule = z.union([
  z.object({ stepSlug: z.string().max(100), segmentId: z.string().max(200).optional() }).strict(),
  z.object({ signs: z.array(z.string().max(100)).min(1).max(26) }).strict(),
])
export type Pick = z.infer<typeof pickRule>

export const noteRule = z.string().trim().max(500)

/** A day such as 2026-11-30, without a time: it is over when it is over where the learner is. */
export const dueRule = z.iso.date().nullable().default(null)

/** The film that goes with it, kept before (lib/clip-notes). */
export const clipRule = z.uuid().nullable().default(null)

/** After so long a day is over everywhere. */
const dayOverEverywhere = 36 * 3_600_000

export type Giving = {
  learnerIds: string[]
  trainerId: string
  /** Null: given outside a practice */
  practiceId: string | null
  /** Where the learner is; null when that is not known */
  segmentId: string | null
  /** Refuses signs of another sign language than this */
  language?: string
  pick: Pick
  note: string | null
  /** As {@link dueRule} */
  dueOn: string | null
  clipId: string | null
}

/**
 * Stores an exercise picked for one or several learners, and gives the ids in their order.
 * @throws DomainError `not-found` when the step, a sign or the film is not there, `invalid` when the day is over
 */
export async function giveAssignment(w: Work, giving: Giving): Promise<string[]> {
  const { tx, now } = w
  const { learnerIds, trainerId, practiceId, note, dueOn, clipId } = giving
  if (dueOn && Date.parse(dueOn) + dayOverEverywhere < +now)
    throw new DomainError('invalid', 'due-past', { field: 'dueOn' })
  const what = await findExercise(giving)
  if (clipId) await takeClip(w, trainerId, clipId)
  const rows = await tx.assignment.createManyAndReturn({
    data: learnerIds.map((learnerId) => ({
      ...{ learnerId, trainerId, practiceId, note, clipId, ...what, createdAt: now },
      dueOn: dueOn && new Date(dueOn),
    })),
    select: { id: true, learnerId: true },
  })
  return learnerIds.map((learnerId) => rows.find((row) => row.learnerId === learnerId)!.id)
}

type Exercise = { segmentId: string; stepSlug: string | null; signs: string[] }

async function findExercise({ pick, segmentId, language }: Giving): Promise<Exercise> {
  if ('signs' in pick) return findDrill([...new Set(pick.signs)], segmentId, language)
  const plan = await readSegment(pick.segmentId ?? segmentId ?? '')
  const step = plan.steps.find((one) => one.id === pick.stepSlug)
  if (!step || (language && plan.language !== language)) throw new DomainError('not-found', 'no-step')
  return { segmentId: plan.id, stepSlug: pick.stepSlug, signs: signsOf(step) }
}

async function findDrill(signs: string[], here: string | null, language?: string): Promise<Exercise> {
  const known = await db().sign.count({ where: { id: { in: signs }, language } })
  if (known !== signs.length) throw new DomainError('not-found', 'no-sign')
  const segments = here
    ? []
    : await db().segment.findMany({
        where: { course: { state: 'published', language } },
        orderBy: [{ courseId: 'asc' }, { position: 'asc' }],
        select: { id: true, signs: true },
      })
  const segmentId = here ?? chooseSegment(signs, segments)
  if (!segmentId) throw new DomainError('not-found', 'no-segment')
  return { segmentId, stepSlug: null, signs }
}
