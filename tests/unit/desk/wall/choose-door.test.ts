import { describe, expect, it } from 'vitest'
import { chooseDoor } from '@/components/desk/wall/choose-door'
import { wallCard, wallCards } from './cards'

const nowhere = { pointed: null, at: null, refused: new Set<string>() }

describe('chooseDoor', () => {
  it('is the first one to whom one can go that has no place in line', () => {
    const cards = [
      wallCard('a', { ticketId: 't' }),
      wallCard('b', { hop: 'closed' }),
      wallCard('c', { hop: 'busy' }),
      wallCard('d'),
      wallCard('e'),
    ]
    expect(chooseDoor(cards, nowhere)).toBe('d')
    expect(chooseDoor(cards.slice(0, 3), nowhere)).toBeNull()
  })

  it('is whoever is pointed at, if one can go there; else one stays', () => {
    const cards = [...wallCards('abc'), wallCard('d', { hop: 'closed' })]
    expect(chooseDoor(cards, { ...nowhere, pointed: 'c', at: 'b' })).toBe('c')
    expect(chooseDoor(cards, { ...nowhere, pointed: 'd', at: 'b' })).toBe('b')
    expect(chooseDoor(cards, { ...nowhere, pointed: 'd' })).toBe('a')
  })

  it('stays the same however the wall is ranked, until one cannot go there any more', () => {
    expect(chooseDoor(wallCards('cab'), { ...nowhere, at: 'b' })).toBe('b')
    expect(chooseDoor([wallCard('c'), wallCard('b', { hop: 'busy' })], { ...nowhere, at: 'b' })).toBe('c')
    expect(chooseDoor(wallCards('ca'), { ...nowhere, at: 'b' })).toBe('c')
  })

  it('goes past a door where somebody else stands', () => {
    expect(chooseDoor(wallCards('ab'), { ...nowhere, refused: new Set(['a']) })).toBe('b')
    expect(chooseDoor(wallCards('ab'), { pointed: 'a', at: 'b', refused: new Set(['a']) })).toBe('b')
  })
})
