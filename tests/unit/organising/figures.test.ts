import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fairnessOf } from '@/lib/organising/fairness'
import { fates, sharesOf } from '@/lib/organising/shares'
import { quantile, speedOfAnswer } from '@/lib/organising/speed-of-answer'
import { throughTime } from '@/lib/organising/through-time'

const hour = 3_600_000

describe('speed of answer', () => {
  it('counts every answer in one bin, the ends belonging to the lower one', () => {
    const { bins } = speedOfAnswer([0, 10_000, 10_001, 30_000, 90_001])
    expect(bins.map(({ count }) => count)).toEqual([2, 1, 1, 0, 0, 1])
  })

  it('puts half below p50 and nine of ten below p90, and all in bins', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 1 }), (waits) => {
        const { p50, p90, bins, answered } = speedOfAnswer(waits)
        const upTo = (limit: number) => waits.filter((wait) => wait <= limit + 1e-6).length
        expect(upTo(p50!)).toBeGreaterThanOrEqual(waits.length * 0.5)
        expect(upTo(p90!)).toBeGreaterThanOrEqual(Math.floor(waits.length * 0.9))
        expect(p90!).toBeGreaterThanOrEqual(p50!)
        expect(bins.reduce((all, bin) => all + bin.count, 0)).toBe(answered)
      }),
    )
  })

  it('says nothing of nobody', () => {
    expect(speedOfAnswer([])).toMatchObject({ answered: 0, p50: null, p90: null })
    expect(quantile([7], 0.9)).toBe(7)
  })
})

describe('shares', () => {
  it('takes peers of those a person answered, and the lost of those who wait no more', () => {
    const shares = sharesOf(['trainer', 'trainer', 'trainer', 'peer', 'recording', 'gaveUp', 'waiting'])
    expect(shares).toMatchObject({ asked: 7, peers: 1 / 4, gaveUp: 1 / 6 })
    expect(sharesOf(['waiting'])).toMatchObject({ peers: null, gaveUp: null })
  })

  it('loses nobody', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fates)), (all) => {
        const { counts, asked } = sharesOf(all)
        expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(asked)
      }),
    )
  })
})

describe('fairness', () => {
  it('lists who practised without duty, but does not count them', () => {
    const { gini, trainers } = fairnessOf([
      { alias: 'Robin', ms: 2 * hour, practices: 8 },
      { alias: 'Wren', ms: hour, practices: 4 },
      { alias: 'Late', ms: 0, practices: 1 },
    ])
    expect(gini).toBeCloseTo(0)
    expect(trainers.map(({ alias, perHour }) => [alias, perHour])).toEqual([
      ['Robin', 4],
      ['Wren', 4],
      ['Late', null],
    ])
  })
})

describe('through time', () => {
  const at = (text: string) => new Date(`2026-11-23T${text}Z`)

  it('gives the hours of one day, in its time zone', () => {
    const range = { from: at('00:00'), to: at('02:30'), days: 1, zone: 'UTC' }
    const slots = throughTime(
      [at('00:10'), at('01:59'), at('02:00')],
      [{ from: at('00:30'), to: at('02:15') }],
      range,
    )
    expect(slots).toEqual([
      { slot: '0', asked: 1, hours: 0.5 },
      { slot: '1', asked: 1, hours: 1 },
      { slot: '2', asked: 1, hours: 0.25 },
    ])
    const [first] = throughTime([], [], { ...range, zone: 'Asia/Kolkata' })
    expect(first!.slot).toBe('5')
  })

  it('gives days for more than one', () => {
    const range = { from: new Date('2026-11-22T00:00Z'), to: at('12:00'), days: 7, zone: 'UTC' }
    expect(throughTime([at('01:00')], [], range)).toEqual([
      { slot: '2026-11-22', asked: 0, hours: 0 },
      { slot: '2026-11-23', asked: 1, hours: 0 },
    ])
  })
})
