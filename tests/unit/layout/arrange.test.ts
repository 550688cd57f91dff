import { describe, expect, it } from 'vitest'
import { afterSwap, arrange, shareOfFirst, splitAt, tracks, type Present } from '@/components/layout/arrange'
import { firstLayout, type Layout } from '@/lib/accounts/layout-states'

const two: Present = { third: 'none', clip: false }
const guest: Present = { third: 'small', clip: false }
const both: Present = { third: 'beside', clip: false }
const as = (part: Partial<Layout>): Layout => ({ ...firstLayout, ...part })

describe('where each picture goes', () => {
  it('at first the other one is large and one’s own small in its corner; a clip stands beside', () => {
    expect(arrange(firstLayout, two)).toEqual({ beside: ['partner'], small: ['own'] })
    expect(arrange(firstLayout, { ...two, clip: true })).toEqual({
      ...{ beside: ['partner', 'clip'], small: ['own'] },
    })
  })

  it('pinned, all stand beside each other and nothing is covered', () => {
    const pinned = as({ beside: true })
    expect(arrange(pinned, { ...guest, clip: true })).toEqual({
      ...{ beside: ['partner', 'third', 'own', 'clip'], small: [] },
    })
    expect(arrange(as({ beside: true, large: 'own' }), two)).toEqual({
      beside: ['own', 'partner'],
      small: [],
    })
  })

  it('a swap makes each one large in turn, and comes round', () => {
    expect(afterSwap(firstLayout, two)).toBe('own')
    expect(afterSwap(as({ large: 'own' }), two)).toBe('partner')
    const turns = [firstLayout]
    for (let turn = 0; turn < 3; turn++) turns.push(as({ large: afterSwap(turns.at(-1)!, guest) }))
    expect(turns.map((one) => one.large)).toEqual(['partner', 'third', 'own', 'partner'])
  })

  it('a third one who has left is not large any more: the partner is', () => {
    expect(arrange(as({ large: 'third' }), two)).toEqual({ beside: ['partner'], small: ['own'] })
    expect(afterSwap(as({ large: 'third' }), two)).toBe('own')
  })

  it('whoever sees two learners sees both of the same size, whatever is large', () => {
    expect(arrange(firstLayout, both)).toEqual({ beside: ['partner', 'third'], small: ['own'] })
    expect(arrange(as({ large: 'own' }), both).beside).toEqual(['own', 'partner', 'third'])
  })

  it('of two small ones one’s own keeps the corner on the right', () => {
    expect(arrange(firstLayout, guest).small).toEqual(['own', 'third'])
    expect(arrange(as({ large: 'third' }), guest).small).toEqual(['own', 'partner'])
    expect(arrange(as({ large: 'own' }), guest).small).toEqual(['partner', 'third'])
  })
})

describe('how wide pictures beside each other are', () => {
  it('at first the same, however many there are', () => {
    expect(tracks(firstLayout, 1)).toEqual([1])
    expect(tracks(firstLayout, 3)).toEqual([1, 1, 1])
    expect(shareOfFirst(firstLayout, 3)).toBeCloseTo(1 / 3)
  })

  it('dragging the line to a place puts it there, within the limits', () => {
    for (const count of [2, 3, 4])
      for (const share of [0.3, 0.42, 0.5])
        expect(shareOfFirst(as({ split: splitAt(share, count) }), count)).toBeCloseTo(share, 1)
    for (const share of [-1, 0, 1, 5]) {
      const split = splitAt(share, 2)
      expect([25, 75]).toContain(split)
    }
  })
})
