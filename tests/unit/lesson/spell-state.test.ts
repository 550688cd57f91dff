import { describe, expect, it } from 'vitest'
import { moveSpell, spellStart } from '@/components/lesson/spell-state'
import type { StepEvent } from '@/components/lesson/moved'

const signs = ['ase-b', 'ase-e', 'ase-e']

function walk(...events: StepEvent['do'][]) {
  let state = spellStart
  const attempts = []
  let next = false
  for (const event of events) {
    const moved = moveSpell(state, { do: event } as StepEvent, { signs, ms: 100 })
    state = moved.state
    if (moved.attempt)
      attempts.push(`${moved.attempt.sign} ${moved.attempt.outcome} ${moved.attempt.replays}`)
    next ||= moved.next ?? false
  }
  return { state, attempts, next }
}

describe('spell', () => {
  it('asks for each sign in turn, doubles too, and ends with one press more', () => {
    const before = walk('gotIt', 'gotIt', 'gotIt')
    expect(before.attempts).toEqual(['ase-b gotIt 0', 'ase-e gotIt 0', 'ase-e gotIt 0'])
    expect(before.next).toBe(false)
    expect(walk('gotIt', 'gotIt', 'gotIt', 'goOn').next).toBe(true)
  })

  it('hides the model again for the next sign, and after again', () => {
    expect(walk('show').state.shown).toBe(true)
    expect(walk('show', 'gotIt').state).toEqual({ at: 1, shown: false, replays: 0 })
    expect(walk('gotIt', 'show', 'again').state).toEqual({ at: 1, shown: false, replays: 0 })
  })

  it('counts being shown once, and replays while shown', () => {
    expect(walk('replay', 'show', 'show', 'replay', 'gotIt').attempts).toEqual(['ase-b gotIt 2'])
  })

  it('does not go on before the word is done, nor judge after it', () => {
    expect(walk('goOn').next).toBe(false)
    expect(walk('gotIt', 'gotIt', 'gotIt', 'again').attempts).toHaveLength(3)
  })
})
