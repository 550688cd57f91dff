import type { GivenNow } from '@/lib/learning/messages'
import type { Assignable, SignNeed } from '@/lib/practice/messages'
import type { Grade, Off } from '@/lib/practice/verdict-words'
import type { CaseWeek } from './case-weeks'

/** What a trainer can give outside a practice, and to whom; with each learner, the signs that are weak now. */
export type Giving = Assignable & { learners: { id: string; alias: string; weak: SignNeed[] }[] }

/** What came of saving a note. `theirs`: something else was saved in between, and stands. */
export type NoteSaved = { saved: true; version: number } | { saved: false; theirs: NoteNow }

/** A trainer's note as it is stored; version 0 when there is none. */
export type NoteNow = { text: string; version: number }

/** A line that a trainer left for whoever teaches the learner next. `at`: ms since 1970 */
export type LineNow = { text: string; by: string; mine: boolean; at: number }

export type SaidOf = { sign: string; gloss: string; grade: Grade; off: Off[] }

/** The last practice, to be closed with a line. `given`: exercises given in it. */
export type WrapUpNow = {
  practiceId: string
  learner: { id: string; alias: string }
  verdicts: SaidOf[]
  /** What the learner was told */
  note: string | null
  given: string[]
}

/** One learner in a trainer's case load. */
export type CaseRow = {
  id: string
  alias: string
  /** When they last practised together, in ms since 1970, and how many whole days ago */
  seenAt: number
  daysAgo: number
  /** Not seen for so long that somebody should know */
  away: boolean
  practices: number
  weak: SignNeed[]
  /** Exercises of this trainer's not yet done */
  open: number
}

/** All of one learner that their trainer sees. */
export type Case = CaseRow & {
  /** When this was read */
  at: number
  /** Verdicts of all trainers, week by week, oldest first */
  weeks: CaseWeek[]
  /** Practices with this trainer, newest first */
  past: { id: string; at: number; segment: string; verdicts: SaidOf[]; note: string | null }[]
  exercises: GivenNow[]
  lines: LineNow[]
  note: NoteNow
}
