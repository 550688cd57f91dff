import { describe, expect, it } from 'vitest'
import { moveRecognise, recogniseStart, type RecogniseState } from '@/components/lesson/recognise-state'

const asked = { sign: 'ase-m', ms: 1200 }

describe('recognise', () => {
  it('remembers a right answer and waits for going on', () => {
    const right = moveRecognise(recogniseStart, { do: 'choose', sign: 'ase-m' }, asked)
    expect(right.attempt).toEqual({ sign: 'ase-m', ms: 1200, replays: 0, outcome: 'right' })
    expect(right.next).toBeUndefined()
    expect(moveRecognise(right.state, { do: 'goOn' }, asked).next).toBe(true)
  })

  it('remembers what it was taken for, and lets try again', () => {
    const wrong = moveRecognise(recogniseStart, { do: 'choose', sign: 'ase-n' }, asked)
    expect(wrong.attempt).toEqual({ sign: 'ase-m', ms: 1200, replays: 0, outcome: 'wrong', chosen: 'ase-n' })
    expect(wrong.state).toEqual({ phase: 'missed', chosen: 'ase-n' })
    expect(moveRecognise(wrong.state, { do: 'retry' }, asked)).toEqual({ state: recogniseStart })
  })

  it('counts being told as again, with nothing chosen', () => {
    const told = moveRecognise({ phase: 'asking', replays: 2 }, { do: 'show' }, asked)
    expect(told.attempt).toEqual({ sign: 'ase-m', ms: 1200, replays: 2, outcome: 'again' })
    expect(told.state).toEqual({ phase: 'missed', chosen: null })
  })

  it('takes no second answer', () => {
    const phases: RecogniseState[] = [{ phase: 'missed', chosen: 'ase-n' }, { phase: 'right' }]
    for (const state of phases) {
      expect(moveRecognise(state, { do: 'choose', sign: 'ase-m' }, asked)).toEqual({ state })
    }
  })

  it('does not go on before it was right', () => {
    expect(moveRecognise(recogniseStart, { do: 'goOn' }, asked)).toEqual({ state: recogniseStart })
  })
})
