import { describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { estimateWait, type TrainerNow } from '@/lib/matching/estimate-wait'

const usual = 120_000
const answer = durations.usualAnswer
const free: TrainerNow = { alias: 'Robin', practising: null, offered: false, rest: 0 }
const busy = (practising: number, alias = 'Wren'): TrainerNow => ({ ...free, alias, practising })

describe('[M43] the honest wait', () => {
  it('is unknown with nobody on duty', () => {
    expect(estimateWait(0, [], usual)).toBeNull()
  })

  it('is short while a trainer is free, and grows with those ahead', () => {
    expect(estimateWait(0, [free], usual)).toEqual({ waitMs: answer, soon: null })
    expect(estimateWait(1, [free], usual)?.waitMs).toBe(usual + 2 * answer)
    expect(estimateWait(2, [free, busy(90_000)], usual)?.waitMs).toBe(usual + 2 * answer)
  })

  it('ends with the first busy trainer to be free, who is named when that is near', () => {
    expect(estimateWait(0, [busy(20_000), busy(100_000, 'Robin')], usual)).toEqual({
      waitMs: 20_000 + answer,
      soon: { alias: 'Robin', inMs: 20_000 },
    })
    expect(estimateWait(0, [busy(20_000)], usual)?.soon).toBeNull()
  })

  it('names no trainer who is likely to take somebody else first', () => {
    expect(estimateWait(1, [busy(100_000, 'Robin')], usual)?.soon).toBeNull()
  })

  it('does not say "at once" of a practice that is longer than usual', () => {
    expect(estimateWait(0, [busy(500_000)], usual)?.waitMs).toBe(usual / 4 + answer)
  })

  it('counts a pause, and an offer to somebody else', () => {
    expect(estimateWait(0, [{ ...free, rest: 12_000 }], usual)?.waitMs).toBe(12_000 + answer)
    expect(estimateWait(0, [{ ...free, offered: true }], usual)?.waitMs).toBe(usual + answer)
  })
})
