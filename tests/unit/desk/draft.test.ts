import { describe, expect, it } from 'vitest'
import { empty, leftOver, toDraft } from '@/components/desk/draft'

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
})
