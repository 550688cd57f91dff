import { describe, expect, it } from 'vitest'
import { moveProduce, produceStart } from '@/components/lesson/produce-state'

const sign = 'ase-w'

describe('produce', () => {
  it('measures the time to signing, not to judging', () => {
    const signed = moveProduce(produceStart, { do: 'signed' }, { sign, ms: 1500 })
    expect(signed.attempt).toBeUndefined()
    const judged = moveProduce(signed.state, { do: 'gotIt' }, { sign, ms: 9000 })
    expect(judged).toMatchObject({ attempt: { sign, ms: 1500, replays: 0, outcome: 'gotIt' }, next: true })
  })

  it('counts being shown the model as a replay', () => {
    const shown = moveProduce(produceStart, { do: 'show' }, { sign, ms: 700 })
    const again = moveProduce(shown.state, { do: 'again' }, { sign, ms: 5000 })
    expect(again.attempt).toEqual({ sign, ms: 700, replays: 1, outcome: 'again' })
    expect(again.state).toEqual(produceStart)
    expect(again.next).toBeUndefined()
  })

  it('takes no judgement before the comparison', () => {
    expect(moveProduce(produceStart, { do: 'gotIt' }, { sign, ms: 1 })).toEqual({ state: produceStart })
  })
})
