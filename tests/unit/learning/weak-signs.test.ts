import { describe, expect, it } from 'vitest'
import { weakFirst, type Tried } from '@/lib/learning/weak-signs'

const tries = (...list: [string, Tried['outcome']][]): Tried[] =>
  list.map(([signId, outcome], minute) => ({ signId, outcome, createdAt: new Date(2026, 0, 1, 12, minute) }))

describe('weakFirst', () => {
  it('puts the signs that went wrong first, most often wrong before the rest', () => {
    const attempts = tries(['b', 'wrong'], ['c', 'again'], ['c', 'wrong'], ['a', 'seen'])
    expect(weakFirst(['a', 'b', 'c'], attempts)).toEqual([
      { sign: 'c', missed: 2 },
      { sign: 'b', missed: 1 },
      { sign: 'a', missed: 0 },
    ])
  })

  it('forgives a sign after two good tries in a row, not after one', () => {
    expect(weakFirst(['a'], tries(['a', 'wrong'], ['a', 'right']))[0]?.missed).toBe(1)
    expect(weakFirst(['a'], tries(['a', 'wrong'], ['a', 'right'], ['a', 'gotIt']))[0]?.missed).toBe(0)
    expect(
      weakFirst(['a'], tries(['a', 'wrong'], ['a', 'right'], ['a', 'again'], ['a', 'right']))[0]?.missed,
    ).toBe(2)
  })

  it('does not care in which order attempts arrive', () => {
    const attempts = tries(['a', 'wrong'], ['a', 'right'], ['a', 'gotIt'])
    expect(weakFirst(['a'], [...attempts].reverse())).toEqual(weakFirst(['a'], attempts))
  })
})
