import { describe, expect, it } from 'vitest'
import { toCompare } from '@/components/tries/to-compare'

const attempt = (sign: string, at: number) => ({ id: `try ${sign}${at}`, sign, gloss: sign, at, src: '' })
const kept = (sign: string | null, at: number) => ({
  ...{ id: `kept ${sign}${at}`, at, film: '', with: 'Robin', shared: true },
  sign: sign === null ? null : { id: sign, gloss: sign },
})
const ids = (all: ReturnType<typeof toCompare>) =>
  all.map(({ sign, first, newest }) => [sign, first?.id, newest.id])

describe('then and now', () => {
  it('what was kept in a practice stands among the tries, first or newest by its time', () => {
    expect(ids(toCompare([attempt('A', 5)], [kept('A', 9)]))).toEqual([['A', 'try A5', 'kept A9']])
    expect(ids(toCompare([attempt('A', 5)], [kept('A', 2)]))).toEqual([['A', 'kept A2', 'try A5']])
    expect(ids(toCompare([], [kept('A', 9), kept('A', 2)]))).toEqual([['A', 'kept A2', 'kept A9']])
  })

  it('every try of a sign can be deleted, also one that stands between two kept clips', () => {
    const [only] = toCompare([attempt('A', 4), attempt('A', 6)], [kept('A', 2), kept('A', 8)])
    expect(only).toMatchObject({ first: { with: 'Robin' }, newest: { with: 'Robin' } })
    expect(only?.tries.map(({ at }) => at)).toEqual([4, 6])
  })

  it('a kept clip with nothing beside it, or of no sign, is not among them; a single try is', () => {
    expect(ids(toCompare([attempt('B', 1)], [kept('A', 9), kept(null, 9), kept(null, 10)]))).toEqual([
      ['B', undefined, 'try B1'],
    ])
  })
})
