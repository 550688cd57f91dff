import { describe, expect, it } from 'vitest'
import { moveWatch, watchStart } from '@/components/lesson/watch-state'

const asked = { sign: 'ase-w', clipMs: 2000 }

describe('watch and copy', () => {
  it('takes going on before the model has ended as having seen it only', () => {
    const { attempt, next } = moveWatch(watchStart, { do: 'gotIt' }, { ...asked, ms: 1999 })
    expect(attempt?.outcome).toBe('seen')
    expect(next).toBe(true)
  })

  it('takes going on after it as copied, and says how often it was replayed', () => {
    const { state } = moveWatch(watchStart, { do: 'replay' }, { ...asked, ms: 900 })
    const { attempt } = moveWatch(state, { do: 'gotIt' }, { ...asked, ms: 2000 })
    expect(attempt).toEqual({ sign: 'ase-w', ms: 2000, replays: 1, outcome: 'gotIt' })
  })

  it('stays on again, and counts replays afresh', () => {
    const moved = moveWatch({ replays: 3 }, { do: 'again' }, { ...asked, ms: 5000 })
    expect(moved.attempt).toEqual({ sign: 'ase-w', ms: 5000, replays: 3, outcome: 'again' })
    expect(moved.next).toBeUndefined()
    expect(moved.state).toEqual(watchStart)
  })

  it('leaves answers to other kinds of step alone', () => {
    expect(moveWatch(watchStart, { do: 'signed' }, { ...asked, ms: 1 })).toEqual({ state: watchStart })
  })
})
