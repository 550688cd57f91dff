import { readAllSteps, readSegment } from '@/lib/content/queries'
import { signsOf } from '@/lib/content/steps'
import { DomainError } from '@/lib/errors'
import type { Work } from '@/lib/infra/command'
import { signsReached } from '@/lib/learning/next-step'
import { readHistory, standingOf } from '@/lib/matching/read-standing'
import type { LearnerRow } from './read-learners'
import { whereabouts } from './whereabouts'

/**
 * What a visit is about: the segment the learner is in and the signs reached there, or those of the exercise they are at,
 * weak ones first, with what went wrong.
 * @throws DomainError `not-found` when there is no course in the trainer's language
 */
export async function readSubject(
  { tx, now }: Work,
  trainer: { language: string },
  row: LearnerRow,
): Promise<{ segmentId: string; signs: string[]; misses: Record<string, number> }> {
  const { kind, segment, step } = whereabouts(row, now)
  const segmentId = segment ?? (await readAllSteps(trainer.language))[0]?.id
  if (!segmentId) throw new DomainError('not-found', 'no-segment')
  const { steps, signs: taught } = await readSegment(segmentId)
  const here = steps.some(({ id }) => id === step) ? step : null
  const reached = here === null ? taught : signsReached(steps, here, signsOf)
  const signs = kind === 'exercise' && row.exerciseSigns?.length ? row.exerciseSigns : reached
  const history = await readHistory(tx, row.id, signs)
  const standing = standingOf(history, signs, now)
  return { segmentId, signs: standing.signs, misses: standing.misses }
}
