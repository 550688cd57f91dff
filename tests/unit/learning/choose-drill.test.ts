import { describe, expect, it } from 'vitest'
import { counts, durations } from '@/lib/durations'
import { chooseDrill, habitOf, type Mark, type Reviewed } from '@/lib/learning/choose-drill'

const now = new Date('2026-01-10T08:00:00Z')
const day = 86_400_000
const at = (ms: number) => new Date(+now + ms)
const review = (signId: string, more: Partial<Reviewed> = {}): Reviewed => ({
  ...{ signId, track: 'understand', due: at(-1), chance: 0.8, lastGrade: 'good' },
  ...more,
})
const produce = (signId: string, more: Partial<Reviewed> = {}) =>
  review(signId, { track: 'produce', ...more })
const mark = (signId: string, off: Mark['off'], daysAgo: number): Mark => ({
  ...{ signId, off, at: at(-daysAgo * day) },
})
const choose = (reviews: Reviewed[], marks: Mark[] = [], practised: string[] = []) =>
  chooseDrill({ reviews, marks, practised }, now)

describe('the habit', () => {
  it('is what was off most often, and at least twice', () => {
    expect(habitOf([mark('a', ['face'], 1)])).toBeNull()
    expect(habitOf([mark('a', ['face', 'movement'], 2), mark('b', ['movement'], 1)])).toBe('movement')
  })

  it('of two as frequent is what was off last', () => {
    const marks = [mark('a', ['face'], 1), mark('b', ['location'], 2), mark('c', ['face', 'location'], 3)]
    expect(habitOf(marks)).toBe('face')
  })
})

describe('today’s practice', () => {
  it('reads alone what is due to be read, the least likely remembered first', () => {
    const { drill, due, person } = choose([
      review('sure', { chance: 0.88 }),
      review('shaky', { chance: 0.4 }),
      review('later', { due: at(durations.dueAhead + 1), chance: 0.1 }),
    ])
    expect(drill).toEqual([
      { sign: 'shaky', kinds: ['recognise'] },
      { sign: 'sure', kinds: ['recognise'] },
    ])
    expect(due).toEqual(['shaky', 'sure'])
    expect(person).toEqual([])
  })

  it('looks as far ahead as the day goes', () => {
    const { due, nextAt } = choose([
      review('evening', { due: at(durations.dueAhead) }),
      review('b', { due: at(2 * day) }),
    ])
    expect(due).toEqual(['evening'])
    expect(nextAt).toEqual(at(2 * day))
  })

  it('keeps what is due or weak in signing for a person, and has it signed once alone before', () => {
    const { drill, person, due } = choose([
      produce('due', { chance: 0.9 }),
      produce('weak', { due: at(3 * day), lastGrade: 'hard', chance: 0.1 }),
      produce('fine', { due: at(3 * day) }),
    ])
    expect(person).toEqual(['due', 'weak'])
    expect(due).toEqual(['due'])
    expect(drill.map(({ sign, kinds }) => `${sign} ${kinds.join()}`)).toEqual(['due produce', 'weak produce'])
  })

  it('is not the same sign alone twice a day; it stays for a person', () => {
    const { drill, person } = choose([produce('a'), review('a')], [], ['a'])
    expect(drill).toEqual([{ sign: 'a', kinds: ['recognise'] }])
    expect(person).toEqual(['a'])
  })

  it('adds signs in which the habit was there last, though not due', () => {
    const later = { due: at(9 * day) }
    const marks = [
      mark('a', ['movement'], 1),
      mark('b', ['movement'], 3),
      mark('b', [], 2),
      mark('c', ['face'], 1),
    ]
    const { drill, habit } = choose([produce('a', later), produce('b', later), produce('c', later)], marks)
    expect(habit).toBe('movement')
    expect(drill).toEqual([{ sign: 'a', kinds: ['produce'] }])
  })

  it('reads a wrong handshape among its look-alikes, too', () => {
    const marks = [mark('m', ['handshape'], 1), mark('n', ['handshape'], 2)]
    const { drill } = choose([review('n')], marks)
    expect(drill).toEqual([
      { sign: 'n', kinds: ['recognise', 'produce'] },
      { sign: 'm', kinds: ['recognise', 'produce'] },
    ])
  })

  it('is a few minutes, whatever is due', () => {
    const many = Array.from({ length: 3 * counts.drillSigns }, (_, index) => review(`s${index}`))
    const { drill, due } = choose(many)
    expect(drill).toHaveLength(counts.drillSigns)
    expect(due).toHaveLength(many.length)
  })

  it('is nothing for somebody new', () => {
    expect(choose([])).toEqual({ due: [], drill: [], person: [], habit: null, nextAt: null })
  })
})
