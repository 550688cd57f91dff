import { describe, expect, it } from 'vitest'
import { capOf, keyAction, keyOf, shortcuts, type Press } from '@/components/desk/keys'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  isComposing: false,
  on: 'page',
  ...more,
})
const judging = { enabled: true, covered: false, when: 'judging' } as const
const offered = { ...judging, when: 'offered' } as const

describe('keyAction', () => {
  it('knows every key in its own time and no other', () => {
    for (const { key, when, action } of shortcuts) {
      if (when === 'wall') continue
      expect(keyAction(press(key), { ...judging, when })).toEqual(action)
      expect(
        keyAction(press(key), { ...judging, when: when === 'judging' ? 'offered' : 'judging' }),
      ).not.toEqual(action)
      expect(keyAction(press(key), { ...judging, when: null })).toBeNull()
    }
  })

  it('goes to a learner by number only on the wall; in a practice numbers judge, and one key brings the wall', () => {
    const wall = { enabled: true, covered: false, when: 'idle', wall: true } as const
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      expect(keyAction(press(String(number)), wall)).toEqual({ do: 'go', number })
      expect(keyAction(press(String(number)), judging)).not.toMatchObject({ do: 'go' })
      expect(keyAction(press(String(number)), { ...wall, wall: false })).toBeNull()
    }
    expect(keyAction(press('0'), wall)).toBeNull()
    expect(keyAction(press('3'), judging)).toEqual({ do: 'grade', grade: 'good' })
    expect(keyAction(press('b'), judging)).toEqual({ do: 'back' })
    expect(keyAction(press('b'), { ...wall, wall: false })).toEqual({ do: 'wall' })
    expect(keyAction(press('b'), wall)).toEqual({ do: 'wall' })
  })

  it('has the wall’s keys besides those of an offer, and the same `a` for an exercise', () => {
    const wall = { ...offered, wall: true }
    expect(keyAction(press('Enter'), wall)).toEqual({ do: 'take' })
    expect(keyAction(press('2'), wall)).toEqual({ do: 'go', number: 2 })
    expect(keyAction(press('2'), offered)).toBeNull()
    expect(keyAction(press('a'), wall)).toEqual({ do: 'give' })
    expect(keyAction(press('a'), judging)).toEqual({ do: 'assign' })
    expect(keyAction(press('n'), wall)).toBeNull()
  })

  it('goes nowhere by a held number, from a place to write, or under a dialog', () => {
    const wall = { enabled: true, covered: false, when: 'idle', wall: true } as const
    expect(keyAction(press('1', { repeat: true }), wall)).toBeNull()
    expect(keyAction(press('1', { on: 'text' }), wall)).toBeNull()
    expect(keyAction(press('1'), { ...wall, covered: true })).toBeNull()
    expect(keyAction(press('1'), { ...wall, enabled: false })).toBeNull()
  })

  it('uses no key twice', () => {
    const all = shortcuts.map(({ key, when }) => `${when} ${key}`)
    expect(new Set(all).size).toBe(all.length)
  })

  it('takes capitals for the same key', () => {
    expect(keyAction(press('N'), judging)).toEqual({ do: 'next' })
  })

  it('keeps out of writing, of open dialogs and of the browser’s own keys', () => {
    expect(keyAction(press('n', { on: 'text' }), judging)).toBeNull()
    expect(keyAction(press('n', { isComposing: true }), judging)).toBeNull()
    expect(keyAction(press('n'), { ...judging, covered: true })).toBeNull()
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      expect(keyAction(press('n', held), judging)).toBeNull()
    }
  })

  it('leaves Enter to the button the focus is on', () => {
    expect(keyAction(press('Enter', { on: 'control' }), offered)).toBeNull()
    expect(keyAction(press('Enter'), offered)).toEqual({ do: 'take' })
    expect(keyAction(press('1', { on: 'control' }), judging)).toEqual({ do: 'grade', grade: 'again' })
  })

  it('does not repeat a held key, save for moving along the signs', () => {
    expect(keyAction(press('n', { repeat: true }), judging)).toBeNull()
    expect(keyAction(press('ArrowRight', { repeat: true }), judging)).toEqual({ do: 'move', by: 1 })
  })

  it('can be switched off; Enter stays', () => {
    expect(keyAction(press('1'), { ...judging, enabled: false })).toBeNull()
    expect(keyAction(press('Enter'), { ...offered, enabled: false })).toEqual({ do: 'take' })
  })

  it('prints what is on the key', () => {
    expect(capOf({ do: 'assign' })).toBe('a')
    expect(capOf({ do: 'off', off: 'movement' })).toBe('v')
    expect(keyOf({ do: 'take' })).toBe('Enter')
    expect(capOf({ do: 'take' })).toBe('↵')
  })
})
