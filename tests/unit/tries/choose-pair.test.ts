import { describe, expect, it } from 'vitest'
import { choosePairs } from '@/lib/tries/choose-pair'

const clip = (sign: string, at: number) => ({ id: `${sign}${at}`, sign, gloss: sign, at, src: '' })

describe('then and now', () => {
  it('the first and the newest clip of each sign, in whatever order they come; the newest sign first', () => {
    const pairs = choosePairs([clip('A', 9), clip('B', 5), clip('A', 2), clip('A', 4), clip('B', 12)])
    expect(pairs.map(({ sign, first, newest }) => [sign, first?.at, newest.at])).toEqual([
      ['B', 5, 12],
      ['A', 2, 9],
    ])
  })

  it('a single clip is the newest one, and there is nothing to set beside it', () => {
    expect(choosePairs([clip('C', 3)])).toMatchObject([{ sign: 'C', first: null, newest: { at: 3 } }])
    expect(choosePairs([])).toEqual([])
  })
})
