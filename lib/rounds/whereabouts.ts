import type { LearnerRow } from './read-learners'

/** What a learner does now: `at` when it began (waiting, practice) or when they last did something of it. */
export type Whereabouts = {
  kind: 'exercise' | 'waiting' | 'lesson' | 'practice'
  at: Date
  segment: string | null
  step: string | null
}

/**
 * Tells what a learner does now from what was written of them last. A practice goes before a place in line, that before
 * what they last did alone: the exercise when it was opened, or tried, after the lesson.
 */
export function whereabouts(row: LearnerRow, now: Date): Whereabouts {
  if (row.practiceAt)
    return { kind: 'practice', at: row.practiceAt, segment: row.practiceSegment, step: null }
  if (row.queuedAt)
    return { kind: 'waiting', at: row.queuedAt, segment: row.ticketSegment, step: row.returnStep }
  const forExercise = row.triedFor !== null && row.triedFor === row.exerciseId
  const triedAt = row.triedAt && +row.triedAt
  const lessonAt = Math.max(row.progressAt ? +row.progressAt : 0, forExercise ? 0 : (triedAt ?? 0))
  const exerciseAt = Math.max(row.exerciseAt ? +row.exerciseAt : 0, forExercise ? (triedAt ?? 0) : 0)
  if (exerciseAt > lessonAt)
    return {
      kind: 'exercise',
      at: new Date(exerciseAt),
      ...{ segment: row.exerciseSegment, step: row.exerciseStep },
    }
  const byTry = !forExercise && triedAt !== null && triedAt > (row.progressAt ? +row.progressAt : 0)
  return {
    kind: 'lesson',
    at: lessonAt > 0 ? new Date(lessonAt) : now,
    segment: byTry ? row.triedSegment : row.progressSegment,
    step: byTry ? row.triedStep : row.progressStep,
  }
}

/** Whether a trainer may go to this learner now, and who is with them or being asked for them. */
export function hopTo(row: LearnerRow): { hop: 'open' | 'closed' | 'busy'; busyWith: string | null } {
  if (row.practiceAt) return { hop: 'busy', busyWith: row.practiceWith }
  if (row.askedBy !== null) return { hop: 'busy', busyWith: row.askedBy }
  if (row.ticketId !== null)
    return { hop: row.held || row.want === 'peer' ? 'closed' : 'open', busyWith: null }
  const open = row.own && row.roundsOpen && row.here && !row.notNow
  return { hop: open ? 'open' : 'closed', busyWith: null }
}
