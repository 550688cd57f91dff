import { describe, expect, it } from 'vitest'
import { chooseSegment } from '@/lib/learning/choose-segment'
import { exerciseResult } from '@/lib/learning/exercise-result'

const segments = [
  { id: 'a-c', signs: ['a', 'b', 'c'] },
  { id: 'd-f', signs: ['d', 'e', 'f'] },
]

describe('where a drill belongs', () => {
  it('is the segment that teaches most of its signs, the earlier one of two', () => {
    expect(chooseSegment(['d', 'e', 'a'], segments)).toBe('d-f')
    expect(chooseSegment(['a', 'd'], segments)).toBe('a-c')
    expect(chooseSegment(['z'], segments)).toBe('a-c')
    expect(chooseSegment(['a'], [])).toBeNull()
  })
})

describe('how an exercise went', () => {
  const one = (signId: string, outcome: 'seen' | 'right' | 'wrong' | 'again' | 'gotIt') => ({
    signId,
    outcome,
  })

  it('counts each sign once, and what went wrong at least once stays named', () => {
    const tries = [
      one('b', 'wrong'),
      one('b', 'right'),
      one('a', 'gotIt'),
      one('a', 'right'),
      one('c', 'seen'),
    ]
    expect(exerciseResult(['a', 'b', 'c'], tries)).toEqual({ tried: 2, missed: ['b'] })
    expect(exerciseResult(['b', 'a'], [one('a', 'again'), one('b', 'again')])).toEqual({
      tried: 2,
      missed: ['b', 'a'],
    })
  })

  it('is nothing when it was only watched', () => {
    expect(exerciseResult(['a'], [one('a', 'seen')])).toBeNull()
    expect(exerciseResult(['a'], [])).toBeNull()
  })
})
