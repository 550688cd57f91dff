import { describe, expect, it } from 'vitest'
import type { LearnerRow } from '@/lib/rounds/read-learners'
import { hopTo, whereabouts } from '@/lib/rounds/whereabouts'

const at = (seconds: number) => new Date(seconds * 1000)
const row = (part: Partial<LearnerRow> = {}): LearnerRow => ({
  ...{ id: 'l', alias: 'Otter', own: true, here: true, roundsOpen: true, seenAt: null },
  ...{ ticketId: null, ticketState: null, held: false, want: null, queuedAt: null },
  ...{ ticketSegment: null, returnStep: null, askedBy: null },
  ...{ practiceAt: null, practiceSegment: null, practiceWith: null },
  ...{ progressAt: at(10), progressSegment: 'a-e', progressStep: 'watch-a' },
  ...{ triedAt: null, triedSegment: null, triedStep: null, triedFor: null },
  ...{ exerciseId: null, exerciseAt: null, exerciseMine: null, exerciseSegment: null },
  ...{ exerciseStep: null, exerciseSigns: null, notNow: false, joins: 0, stillAt: null },
  ...part,
})
const now = at(100)
const exercise = { exerciseId: 'x', exerciseMine: true, exerciseSegment: 'f-j', exerciseStep: null }

describe('whereabouts', () => {
  it('is the step of the lesson, since the last try at it', () => {
    expect(whereabouts(row(), now)).toEqual({ kind: 'lesson', at: at(10), segment: 'a-e', step: 'watch-a' })
    const tried = row({ triedAt: at(20), triedSegment: 'a-e', triedStep: 'produce-a' })
    expect(whereabouts(tried, now)).toMatchObject({ at: at(20), step: 'produce-a' })
  })

  it('is the exercise from when it was opened or tried last, until the lesson goes on after it', () => {
    expect(whereabouts(row({ ...exercise, exerciseAt: at(11) }), now)).toMatchObject({
      ...{ kind: 'exercise', at: at(11), segment: 'f-j' },
    })
    const tried = row({ ...exercise, exerciseAt: at(5), triedAt: at(30), triedFor: 'x' })
    expect(whereabouts(tried, now)).toMatchObject({ kind: 'exercise', at: at(30) })
    expect(whereabouts({ ...tried, progressAt: at(40) }, now)).toMatchObject({ kind: 'lesson', at: at(40) })
  })

  it('is the place in line before that, and a practice before everything', () => {
    const inLine = row({ ticketId: 't', queuedAt: at(50), ticketSegment: 'a-e', returnStep: 'watch-b' })
    expect(whereabouts(inLine, now)).toEqual({
      ...{ kind: 'waiting', at: at(50), segment: 'a-e', step: 'watch-b' },
    })
    expect(whereabouts({ ...inLine, practiceAt: at(60) }, now)).toMatchObject({ kind: 'practice' })
  })

  it('is the lesson, now, for who has done nothing yet', () => {
    const fresh = row({ progressAt: null, progressSegment: null, progressStep: null })
    expect(whereabouts(fresh, now)).toEqual({ kind: 'lesson', at: now, segment: null, step: null })
  })
})

describe('hopTo', () => {
  it('is open to who agreed and is there, and to who waits in line for a trainer', () => {
    expect(hopTo(row()).hop).toBe('open')
    expect(hopTo(row({ own: false, roundsOpen: false, ticketId: 't', want: 'anyone' })).hop).toBe('open')
  })

  it('is closed without agreement, without a tab, after “Not now”, held, and for peers only', () => {
    const closed: Partial<LearnerRow>[] = [
      { roundsOpen: false },
      { own: false },
      { here: false },
      { notNow: true },
      { ticketId: 't', want: 'anyone', held: true },
      { ticketId: 't', want: 'peer' },
    ]
    for (const part of closed) expect(hopTo(row(part)).hop).toBe('closed')
  })

  it('says who is with them, or is being asked for them', () => {
    expect(hopTo(row({ practiceAt: at(1), practiceWith: 'Robin' }))).toEqual({
      ...{ hop: 'busy', busyWith: 'Robin' },
    })
    expect(hopTo(row({ ticketId: 't', want: 'anyone', askedBy: 'Heron' }))).toEqual({
      ...{ hop: 'busy', busyWith: 'Heron' },
    })
  })
})
