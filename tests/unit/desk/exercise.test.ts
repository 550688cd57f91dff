import { describe, expect, it } from 'vitest'
import { drillSigns, glossOf, pickWords, stepsByNeed } from '@/components/desk/exercise'
import type { Step } from '@/lib/content/steps'

const glosses = { 'ase-w': 'W', 'ase-x': 'X' }
const steps: Step[] = [
  { id: 'watch-x', kind: 'watch', sign: 'ase-x' },
  { id: 'sign-w', kind: 'produce', sign: 'ase-w' },
  { id: 'wax', kind: 'spell', word: 'WAX', signs: ['ase-w', 'ase-a', 'ase-x'] },
]
const segments = [
  { id: 'w-z', title: 'W–Z', steps },
  { id: 'more', title: 'More', steps: [{ id: 'sign-w', kind: 'watch', sign: 'ase-w' } satisfies Step] },
]
const need = (sign: string, missed: number) => ({ sign, gloss: '', missed })

describe('exercises in words', () => {
  it('names a step by its sign or its word', () => {
    expect(pickWords({ stepSlug: 'sign-w' }, segments, glosses)).toEqual({ kind: 'produce', what: ['W'] })
    const more = { stepSlug: 'sign-w', segmentId: 'more' }
    expect(pickWords(more, segments, glosses)).toEqual({ kind: 'watch', what: ['W'] })
    expect(pickWords({ stepSlug: 'wax' }, segments, glosses)).toEqual({ kind: 'spell', what: ['WAX'] })
    expect(pickWords({ stepSlug: 'no-more' }, segments, glosses)).toBeNull()
  })

  it('names a drill by its signs, also those without a card', () => {
    expect(pickWords({ signs: ['ase-w', 'ase-m'] }, segments, glosses)).toEqual({
      kind: 'drill',
      what: ['W', 'M'],
    })
    expect(glossOf('ase-thank-you', {})).toBe('YOU')
  })
})

describe('what a drill starts with', () => {
  const needs = [need('w', 2), need('x', 1), need('y', 0), need('z', 0)]

  it('is what went wrong, until it is judged here', () => {
    expect(drillSigns(needs, {})).toEqual(['w', 'x'])
    const judged = { w: { grade: 'good', off: [] }, y: { grade: 'hard', off: [] } } as const
    expect(drillSigns(needs, { w: { ...judged.w, off: [] }, y: { ...judged.y, off: [] } })).toEqual([
      'x',
      'y',
    ])
  })

  it('puts the steps that touch weak signs first', () => {
    expect(stepsByNeed(steps, ['ase-w']).map(({ id }) => id)).toEqual(['sign-w', 'wax', 'watch-x'])
  })
})
