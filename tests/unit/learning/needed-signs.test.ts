import { describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { neededSigns } from '@/lib/learning/needed-signs'

const now = new Date('2026-01-10T12:00:00Z')
const ago = (ms: number) => new Date(+now - ms)
const tried = (signId: string, outcome: 'right' | 'wrong', ms: number) => ({
  signId,
  outcome,
  createdAt: ago(ms),
})
const judged = (signId: string, grade: 'again' | 'good', ms: number) => ({
  signId,
  grade,
  createdAt: ago(ms),
})
const day = durations.dueAfter

describe('[M7] signs a learner needs', () => {
  it('are weak when they went wrong, or a partner said so and no good try came after', () => {
    const signs = neededSigns(
      ['a', 'b', 'c', 'd'],
      [tried('b', 'wrong', 5), tried('c', 'right', 5), tried('d', 'right', 50)],
      [judged('c', 'again', 10), judged('d', 'again', 10)],
      now,
    )
    expect(signs.filter((one) => one.weak).map((one) => one.sign)).toEqual(['b', 'd'])
    expect(signs.map((one) => one.sign)).toEqual(['b', 'd', 'a', 'c'])
  })

  it('are due when known, but not practised for a while; never met is not due', () => {
    const signs = neededSigns(
      ['old', 'fresh', 'judged', 'new'],
      [tried('old', 'right', day), tried('fresh', 'right', day - 1), tried('judged', 'right', 3 * day)],
      [judged('judged', 'good', 1)],
      now,
    )
    expect(signs.filter((one) => one.due).map((one) => one.sign)).toEqual(['old'])
  })
})
