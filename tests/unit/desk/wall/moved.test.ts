import { describe, expect, it } from 'vitest'
import { movedIn } from '@/components/desk/wall/moved'

const moved = (before: string, after: string, fixed: string | null = null) =>
  movedIn([...before], [...after], fixed).join('')

describe('movedIn', () => {
  it('is who goes up or down, not all whom they pass', () => {
    expect(moved('abcdef', 'fabcde')).toBe('f')
    expect(moved('abcdef', 'bcdefa')).toBe('a')
    expect(moved('abcdef', 'eabfcd')).toHaveLength(2)
    expect(moved('abc', 'abc')).toBe('')
  })

  it('is nobody who comes or goes', () => {
    expect(moved('abc', 'xaycz')).toBe('')
  })

  it('never is who has the focus: all others move round them', () => {
    expect(moved('abcdef', 'fabcde', 'f').split('').sort().join('')).toBe('abcde')
    expect(moved('abcdef', 'fabcde', 'c')).toBe('f')
    expect(moved('abc', 'cab', 'x')).toBe('c')
  })

  it('leaves a row that, without them, is the same in both', () => {
    let seed = 7
    const random = () => (seed = (seed * 16807) % 2147483647)
    const before = Array.from({ length: 60 }, (_, at) => String(at))
    for (let round = 0; round < 50; round++) {
      const drawn = new Map(before.map((id) => [id, random()]))
      const after = before.toSorted((one, other) => drawn.get(one)! - drawn.get(other)!)
      const out = new Set(movedIn(before, after, '30'))
      expect(out.has('30')).toBe(false)
      expect(after.filter((id) => !out.has(id))).toEqual(before.filter((id) => !out.has(id)))
    }
  })
})
