import { describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { neededSigns, type Reviewed } from '@/lib/learning/needed-signs'

const now = new Date('2026-01-10T12:00:00Z')
const ago = (ms: number) => new Date(+now - ms)
const tried = (signId: string, outcome: 'right' | 'wrong', ms: number) => ({
  signId,
  outcome,
  createdAt: ago(ms),
})
const day = durations.dueAfter
const reviewed = (signId: string, more: Partial<Reviewed>): Reviewed => ({
  ...{ signId, track: 'produce', lastGrade: 'good', lastReviewAt: ago(10), due: ago(-day) },
  ...more,
})

describe('[M7] signs a learner needs', () => {
  it('are weak when they went wrong, or a trainer said so and no good try came after', () => {
    const signs = neededSigns(
      ['a', 'b', 'c', 'd', 'e'],
      [tried('b', 'wrong', 5), tried('c', 'right', 5), tried('d', 'right', 50)],
      [
        reviewed('c', { lastGrade: 'again' }),
        reviewed('d', { lastGrade: 'hard' }),
        reviewed('e', { lastGrade: 'again', track: 'understand' }),
      ],
      now,
    )
    expect(signs.filter((one) => one.weak).map((one) => one.sign)).toEqual(['b', 'd'])
    expect(signs.map((one) => one.sign)).toEqual(['b', 'd', 'a', 'c', 'e'])
  })

  it('are due when a review is, on either track', () => {
    const signs = neededSigns(
      ['signed', 'read', 'later'],
      [tried('later', 'right', 9 * day)],
      [
        reviewed('signed', { due: now }),
        reviewed('read', { track: 'understand', due: ago(1) }),
        reviewed('read', {}),
        reviewed('later', { due: ago(-1) }),
      ],
      now,
    )
    expect(signs.filter((one) => one.due).map((one) => one.sign)).toEqual(['signed', 'read'])
  })

  it('without a review are due when tried well, but not for a while; never met is not due', () => {
    const signs = neededSigns(
      ['old', 'fresh', 'new'],
      [tried('old', 'right', day), tried('fresh', 'right', day - 1)],
      [],
      now,
    )
    expect(signs.filter((one) => one.due).map((one) => one.sign)).toEqual(['old'])
  })
})
