import { describe, expect, it } from 'vitest'
import { keepParts } from '@/components/live/keep-parts'

const look = (parts: object = {}) => ({
  at: 1,
  desk: {
    waiting: [
      { id: 'a', held: false },
      { id: 'b', held: false },
    ],
    given: [],
    wrapUp: null,
  },
  ...parts,
})

describe('keepParts', () => {
  it('is the old object where nothing has changed', () => {
    const last = look()
    expect(keepParts(last, look())).toBe(last)
  })

  it('keeps every part that says the same, and says all that is new', () => {
    const last = look()
    const next = look({
      at: 2,
      desk: {
        ...look().desk,
        waiting: [
          { id: 'a', held: false },
          { id: 'b', held: true },
        ],
      },
    })
    const kept = keepParts(last, next)
    expect(kept).toEqual(next)
    expect(kept.desk.waiting[0]).toBe(last.desk.waiting[0])
    expect(kept.desk.given).toBe(last.desk.given)
    expect(keepParts(last, look({ at: 3 })).desk).toBe(last.desk)
  })

  it('misses neither what went, nor what came, nor a list that became something else', () => {
    for (const [last, next] of [
      [{ one: 1, two: 2 }, { one: 1 }],
      [{ one: 1 }, { one: 1, two: null }],
      [{ one: null }, { two: null }],
      [[1, 2], [1]],
      [[], {}],
      [null, {}],
      [{ one: {} }, { one: null }],
    ] as const) {
      expect(keepParts(last, next)).toEqual(next)
      expect(keepParts(last, next)).not.toBe(last)
    }
  })
})
