import { describe, expect, it } from 'vitest'
import { keyedAt, onTheWay, pressedAt, settle, stands } from '@/components/desk/wall/steady'
import { wallCard, wallCards } from './cards'

const off = (time: number) => ({ handAt: -Infinity, time })
const first = settle(null, wallCards('abc'), off(0))

describe('settle', () => {
  it('gives places and numbers in the order of need', () => {
    expect(first).toMatchObject({ ids: ['a', 'b', 'c'], keys: ['a', 'b', 'c'] })
  })

  it('numbers only whom one can go to, and only nine', () => {
    const cards = [
      wallCard('x', { hop: 'closed' }),
      wallCard('y', { hop: 'busy' }),
      ...wallCards('abcdefghijk'),
    ]
    expect(settle(null, cards, off(0)).keys.join('')).toBe('abcdefghi')
  })

  it('lets nobody move while a hand is there: who is gone keeps an empty place, who is new comes last', () => {
    const time = 60_000
    const held = settle(first, wallCards('dcb'), { handAt: time - stands + 1, time })
    expect(held.ids.join('')).toBe('abcd')
    expect(held.keys.join('')).toBe('abcd')
    expect(held.since).toBe(first.since)
  })

  it('keeps a number’s learner while a hand is there, even when they can no longer be gone to', () => {
    const time = 60_000
    const cards = [wallCard('a', { hop: 'busy' }), ...wallCards('bc')]
    expect(settle(first, cards, { handAt: time, time }).keys.join('')).toBe('abc')
    expect(settle(first, cards, off(time)).keys.join('')).toBe('bc')
  })

  it('moves them once the hand is off, and not again for a while', () => {
    const moved = settle(first, wallCards('cab'), off(10_000))
    expect(moved.ids.join('')).toBe('cab')
    expect(settle(moved, wallCards('bca'), off(10_000 + stands - 1)).ids.join('')).toBe('cab')
    expect(settle(moved, wallCards('bca'), off(10_000 + stands)).ids.join('')).toBe('bca')
  })

  it('is the same object while nothing changes: nothing is drawn anew', () => {
    expect(settle(first, wallCards('abc'), off(60_000))).toBe(first)
  })
})

describe('a press that was on its way when the places changed', () => {
  const moved = settle(first, wallCards('cab'), off(10_000))

  it('means who had that number before; later, who has it now', () => {
    expect(keyedAt(moved, 1, 10_000 + onTheWay - 1)).toBe('a')
    expect(keyedAt(moved, 1, 10_000 + onTheWay)).toBe('c')
    expect(keyedAt(moved, 4, 20_000)).toBeUndefined()
  })

  it('means who stood in that place before; later, who stands there', () => {
    expect(pressedAt(moved, 'c', 10_000 + onTheWay - 1)).toBe('a')
    expect(pressedAt(moved, 'c', 10_000 + onTheWay)).toBe('c')
  })
})
