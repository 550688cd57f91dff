import { describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { foresee, stepTime, toCheckpoint } from '@/lib/learning/foresee'

const now = new Date(1_000_000)
const before = (ms: number) => new Date(+now - ms)
const pace = (ms: number) => ['c', 'b', 'a'].map((stepSlug) => ({ stepSlug, ms }))

describe('[M43] the pace of a learner', () => {
  it('is the middle of their last steps, with all tries at one step together', () => {
    const tries = [
      { stepSlug: 'c', ms: 4_000 },
      { stepSlug: 'c', ms: 4_000 },
      { stepSlug: 'b', ms: 30_000 },
      { stepSlug: 'a', ms: 7_000 },
    ]
    expect(stepTime(tries)).toBe(8_000)
  })

  it('is a usual one while little is known, and never absurd', () => {
    expect(stepTime([{ stepSlug: 'a', ms: 1 }])).toBe(durations.usualStep)
    expect(stepTime(pace(10))).toBe(3_000)
    expect(stepTime(pace(3_600_000))).toBe(60_000)
  })
})

describe('[M43] learners foretold to the desk', () => {
  const learner = (stepsLeft: number, spent = 0) => ({
    stepsLeft,
    stepBegan: before(spent),
    tries: pace(10_000),
  })

  it('reach the checkpoint after the steps left, less what they have done of this one', () => {
    expect(toCheckpoint(learner(3), now)).toBe(30_000)
    expect(toCheckpoint(learner(3, 4_000), now)).toBe(26_000)
    expect(toCheckpoint(learner(1, 15_000), now)).toBe(0)
  })

  it('are those within three minutes, with the first of them', () => {
    expect(foresee([learner(4), learner(12), learner(25)], now)).toEqual({
      count: 2,
      firstAt: +now + 40_000,
    })
    expect(foresee([learner(25)], now)).toBeNull()
  })

  it('are not those who have stopped', () => {
    expect(toCheckpoint(learner(2, 41_000), now)).toBeNull()
    expect(foresee([learner(2, 600_000)], now)).toBeNull()
  })
})
