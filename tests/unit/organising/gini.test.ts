import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gini } from '@/lib/organising/gini'

const share = fc.record({
  amount: fc.integer({ min: 0, max: 500 }),
  weight: fc.integer({ min: 1, max: 100 }),
})
const shares = fc.array(share, { minLength: 1, maxLength: 30 })

describe('the fairness figure', () => {
  it('is 0 when everybody has the same per hour, however long they were there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }),
        fc.integer({ min: 1 }),
        (hours, rate) => {
          expect(gini(hours.map((weight) => ({ amount: weight * (rate % 50 || 1), weight })))).toBeCloseTo(0)
        },
      ),
    )
  })

  it('is the known value for known shares', () => {
    const equalHours = (amounts: number[]) => amounts.map((amount) => ({ amount, weight: 1 }))
    expect(gini(equalHours([1, 2, 3, 4]))).toBeCloseTo(0.25)
    expect(gini(equalHours([0, 0, 0, 8]))).toBeCloseTo(0.75)
  })

  it('says nothing when there is nothing to share, or nobody was there', () => {
    expect(gini([])).toBeNull()
    expect(gini([{ amount: 0, weight: 3 }])).toBeNull()
    expect(gini([{ amount: 4, weight: 0 }])).toBeNull()
  })

  it('lies between 0 and 1, and knows neither unit nor order', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 2, max: 60 }), (some, factor) => {
        const value = gini(some)
        if (value === null) return
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThan(1)
        expect(gini(some.map(({ amount, weight }) => ({ amount: amount * factor, weight })))).toBeCloseTo(
          value,
        )
        expect(gini(some.map(({ amount, weight }) => ({ amount, weight: weight * factor })))).toBeCloseTo(
          value,
        )
        expect(gini([...some].reverse())).toBeCloseTo(value)
      }),
    )
  })

  it('does not change when one trainer is counted as two halves', () => {
    fc.assert(
      fc.property(shares, (some) => {
        const halves = some.flatMap(({ amount, weight }) => {
          const half = { amount: amount / 2, weight: weight / 2 }
          return [half, half]
        })
        const value = gini(some)
        if (value === null) return
        expect(gini(halves)).toBeCloseTo(value)
      }),
    )
  })

  it('falls when somebody above the rest gives to somebody below', () => {
    const before = gini([1, 5, 12].map((amount) => ({ amount, weight: 1 })))!
    expect(gini([2, 5, 11].map((amount) => ({ amount, weight: 1 })))!).toBeLessThan(before)
  })
})
