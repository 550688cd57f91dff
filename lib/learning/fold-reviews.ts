import { createEmptyCard, fsrs, Rating, State, type Card, type Grade as FsrsGrade } from 'ts-fsrs'

export type Grade = 'again' | 'hard' | 'good' | 'easy'

/** What a review is about: reading a sign, or signing it. */
export type Track = 'understand' | 'produce'

/**
 * One rating of a sign. `since`: when the practice began in which it was given (a try alone: its own time);
 * `pressedAt`: its giver's own clock, which orders the ratings of one practice; `at`: when it counts from.
 */
export type Rated = { id: string; since: Date; pressedAt: Date; at: Date; grade: Grade }

/** What is likely remembered: an FSRS card, with the last rating beside it. */
export type Memory = {
  state: 'new' | 'learning' | 'review' | 'relearning'
  due: Date
  /** Days until the chance to remember has fallen to nine in ten */
  stability: number
  /** 1 to 10 */
  difficulty: number
  scheduledDays: number
  learningSteps: number
  reps: number
  lapses: number
  lastReviewAt: Date
  lastGrade: Grade
}

/** Counted up when {@link foldReviews} would give something else for an old history: all is computed anew at start. */
export const reviewRules = 1

/**
 * FSRS-6 with the library's own weights, nothing random. No steps of minutes: what went wrong now is practised on in
 * the same practice anyway, so the shortest interval is a day.
 */
export const schedule = {
  enable_fuzz: false,
  enable_short_term: true,
  learning_steps: [],
  relearning_steps: [],
} as const

const scheduler = fsrs(schedule)

const dayMs = 86_400_000

/** The chance of remembering now, 0 to 1, by FSRS' forgetting curve. */
export function chanceOf({ stability, lastReviewAt }: Pick<Memory, 'stability' | 'lastReviewAt'>, now: Date) {
  return scheduler.forgetting_curve(Math.max(0, (+now - +lastReviewAt) / dayMs), stability)
}

const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const
const states = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
} as const

/**
 * Computes what is remembered of one sign on one track. The same ratings give the same answer in whatever order they
 * came in, and one that came twice (same id) counts once.
 * @returns null without a rating
 */
export function foldReviews(rated: Rated[]): Memory | null {
  const ordered = [...new Map(rated.map((one) => [one.id, one])).values()].sort(
    (a, b) => +a.since - +b.since || +a.pressedAt - +b.pressedAt || (a.id < b.id ? -1 : 1),
  )
  const [first] = ordered
  if (!first) return null
  let card: Card = createEmptyCard(first.at)
  let at = first.at
  for (const one of ordered) {
    if (one.at > at) at = one.at
    card = scheduler.next(card, at, ratings[one.grade] as FsrsGrade).card
  }
  return {
    state: states[card.state],
    due: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    lastReviewAt: at,
    lastGrade: ordered.at(-1)!.grade,
  }
}
