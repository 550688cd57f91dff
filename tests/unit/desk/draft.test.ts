import { describe, expect, it } from 'vitest'
import { empty, leftOver, toDraft, unsent } from '@/components/desk/draft'

describe('what a trainer prepares', () => {
  it('is read as it was kept, also when it was kept before there were films', () => {
    expect(toDraft(null)).toEqual(empty)
    expect(toDraft('{"pick":null,"words":null,"note":"Thumb","dueOn":null}')).toEqual({
      ...empty,
      note: 'Thumb',
    })
  })

  it('leaves a film that went with no exercise, and nothing of one that did', () => {
    const filmed = { ...empty, note: 'Thumb', clipId: 'film' }
    expect(leftOver(filmed)).toEqual({ ...empty, clipId: 'film' })
    expect(leftOver({ ...filmed, pick: { signs: ['ase-a'] } })).toBeNull()
    expect(leftOver(empty)).toBeNull()
  })

  it('leaves what was typed in a dialog that was open, whatever was chosen and sent before', () => {
    const begun = { pick: { signs: ['ase-b'] }, note: 'Slower', dueOn: null }
    const before = { ...empty, pick: { signs: ['ase-a'] }, note: 'Thumb', clipId: 'film', begun }
    expect(leftOver(before)).toEqual({ ...empty, begun })
    expect(unsent(before)).toEqual({ ...empty, clipId: 'film', begun })
  })

  it('leaves all of what could not be sent, and what had no exercise to go with', () => {
    const chosen = { pick: { signs: ['ase-a'] }, note: 'Thumb', dueOn: '2026-11-30' }
    expect(unsent({ ...empty, ...chosen, clipId: 'film' })).toEqual({
      ...empty,
      clipId: 'film',
      begun: chosen,
    })
    const begun = { pick: null, note: 'Thumb', dueOn: null }
    expect(unsent({ ...empty, note: 'Thumb' })).toEqual({ ...empty, begun })
    expect(unsent({ ...empty, note: ' ' })).toBeNull()
  })
})
