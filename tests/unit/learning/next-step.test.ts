import { describe, expect, it } from 'vitest'
import { signsOf, type Step } from '@/lib/content/steps'
import { afterStep, placeIn, signsReached } from '@/lib/learning/next-step'

const steps: Step[] = [
  { id: 'watch-a', kind: 'watch', sign: 'a' },
  { id: 'watch-b', kind: 'watch', sign: 'b' },
  { id: 'spell-cab', kind: 'spell', word: 'CAB', signs: ['c', 'a', 'b'] },
]

describe('placeIn', () => {
  it('starts at the first step and comes back to the exact one', () => {
    expect(placeIn(steps, null)).toEqual({ at: 'step', slug: 'watch-a' })
    expect(placeIn(steps, { stepSlug: 'watch-b' })).toEqual({ at: 'step', slug: 'watch-b' })
    expect(placeIn(steps, { stepSlug: null })).toEqual({ at: 'checkpoint' })
  })

  it('starts over when the step is gone from the course', () => {
    expect(placeIn(steps, { stepSlug: 'watch-z' })).toEqual({ at: 'step', slug: 'watch-a' })
  })
})

describe('afterStep', () => {
  it('ends in the checkpoint', () => {
    expect(afterStep(steps, 'watch-a')).toEqual({ at: 'step', slug: 'watch-b' })
    expect(afterStep(steps, 'spell-cab')).toEqual({ at: 'checkpoint' })
  })
})

describe('signsReached', () => {
  it('gives an early ticket the signs of the steps reached, not of those to come', () => {
    expect(signsReached(steps, 'watch-b', signsOf)).toEqual(['a', 'b'])
    expect(signsReached(steps, null, signsOf)).toEqual(['a', 'b', 'c'])
  })
})
