import fc from 'fast-check'
import { createEmptyCard, fsrs, generatorParameters } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { foldReviews, schedule, type Rated } from '@/lib/learning/fold-reviews'
import { gradeOf, trackOf } from '@/lib/learning/rate-attempt'

const day = 86_400_000
const start = +new Date('2026-01-01T10:00:00Z')
const grades = ['again', 'hard', 'good', 'easy'] as const

/** Ratings in their own order: each some seconds to some weeks after the one before. */
const history = fc
  .array(fc.record({ grade: fc.constantFrom(...grades), gap: fc.integer({ min: 1, max: 30 * day }) }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((list) => {
    let at = start
    return list.map(({ grade, gap }, index): Rated => {
      at += gap
      const when = new Date(at)
      return { id: `r${index}`, since: when, pressedAt: when, at: when, grade }
    })
  })

describe('what is remembered', () => {
  it('is what the library itself computes for the same history', () => {
    fc.assert(
      fc.property(history, (rated) => {
        const library = fsrs(generatorParameters(schedule))
        let card = createEmptyCard(rated[0]!.at)
        for (const { at, grade } of rated)
          card = library.next(card, at, ([1, 2, 3, 4] as const)[grades.indexOf(grade)]!).card
        const { stability, difficulty, due, reps, lapses, scheduled_days: scheduledDays } = card
        const own = {
          stability,
          difficulty,
          due,
          reps,
          lapses,
          scheduledDays,
          lastReviewAt: card.last_review,
        }
        expect(foldReviews(rated)).toMatchObject(own)
      }),
    )
  })

  it('is the same in whatever order the ratings came, and however often', () => {
    const shuffled = history.chain((rated) =>
      fc
        .tuple(
          fc.constant(rated),
          fc.shuffledSubarray(rated, { minLength: rated.length }),
          fc.subarray(rated),
        )
        .map(([ordered, mixed, twice]) => ({ ordered, mixed: [...mixed, ...twice] })),
    )
    fc.assert(
      fc.property(shuffled, ({ ordered, mixed }) => {
        expect(foldReviews(mixed)).toEqual(foldReviews(ordered))
      }),
    )
  })

  it('goes by the order of the presses, even where their times were cut to the practice', () => {
    const since = new Date(start)
    const rated = (id: string, pressed: number, grade: Rated['grade']): Rated => ({
      ...{ id, since, grade, at: since },
      pressedAt: new Date(pressed),
    })
    const memory = foldReviews([rated('late', 9, 'good'), rated('early', 5, 'again')])
    expect(memory?.lastGrade).toBe('good')
    expect(memory).toMatchObject({ reps: 2, lastReviewAt: since })
  })

  it('is nothing without a rating', () => {
    expect(foldReviews([])).toBeNull()
  })

  it('again comes back the next day, easy after a week', () => {
    const once = (grade: Rated['grade']) => {
      const at = new Date(start)
      return foldReviews([{ id: 'one', since: at, pressedAt: at, at, grade }])!
    }
    expect(+once('again').due - start).toBe(day)
    expect(+once('easy').due - start).toBeGreaterThan(7 * day)
  })
})

describe('what a try counts for', () => {
  it('is understanding where a question is answered, else nothing', () => {
    expect(trackOf('recognise')).toBe('understand')
    for (const kind of ['watch', 'produce', 'spell'] as const) expect(trackOf(kind)).toBeNull()
  })

  it('is good at once, hard on seeing it again, again when wrong or told', () => {
    expect(gradeOf({ outcome: 'right', replays: 0 })).toBe('good')
    expect(gradeOf({ outcome: 'right', replays: 1 })).toBe('hard')
    expect(gradeOf({ outcome: 'wrong', replays: 0 })).toBe('again')
    expect(gradeOf({ outcome: 'again', replays: 2 })).toBe('again')
    expect(gradeOf({ outcome: 'seen', replays: 0 })).toBeNull()
  })
})
