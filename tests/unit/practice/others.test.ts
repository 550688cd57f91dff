import { describe, expect, it } from 'vitest'
import { droppedIn, othersOf } from '@/lib/practice/others'

type Part = Parameters<typeof droppedIn>[1]
const part = (accountId: string, role: Part['role'], endedAt: number | null = null): Part => ({
  accountId,
  role,
  endedAt: endedAt === null ? null : new Date(endedAt),
})
const ids = ({ partner, third }: ReturnType<typeof othersOf<Part>>) => [partner?.accountId, third?.accountId]

describe('othersOf', () => {
  it('learner and trainer are each other’s partner, and nobody is third', () => {
    const two = [part('l', 'learner'), part('t', 'trainer')]
    expect(ids(othersOf(two, 'l'))).toEqual(['t', undefined])
    expect(ids(othersOf(two, 't'))).toEqual(['l', undefined])
    expect(droppedIn(two, two[1]!)).toBe(false)
  })

  it('two peers stay partners whoever drops in, in whatever order they are read', () => {
    const three = [part('t', 'trainer'), part('b', 'peer'), part('a', 'peer')]
    for (const members of [three, [...three].reverse()]) {
      expect(ids(othersOf(members, 'a'))).toEqual(['b', 't'])
      expect(ids(othersOf(members, 'b'))).toEqual(['a', 't'])
      expect(ids(othersOf(members, 't'))).toEqual(['a', 'b'])
    }
    expect(droppedIn(three, three[0]!)).toBe(true)
    expect(droppedIn(three, three[1]!)).toBe(false)
  })

  it('of several trainers the one who is in comes first, then who left last', () => {
    const peers = [part('a', 'peer'), part('b', 'peer')]
    const left = [part('old', 'trainer', 1), part('late', 'trainer', 2)]
    expect(ids(othersOf([...peers, ...left], 'a'))).toEqual(['b', 'late'])
    expect(ids(othersOf([...peers, ...left, part('in', 'trainer')], 'a'))).toEqual(['b', 'in'])
  })

  it('knows nobody where there is nobody', () => {
    expect(ids(othersOf([], 'a'))).toEqual([undefined, undefined])
  })
})
