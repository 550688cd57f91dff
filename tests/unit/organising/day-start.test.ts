import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateIn, dayStart, hourIn, isZone } from '@/lib/organising/day-start'

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Africa/Cairo']
const moment = fc.integer({ min: +new Date('2024-01-01'), max: +new Date('2028-01-01') })

describe('the start of a day', () => {
  it('is midnight where the organiser is', () => {
    expect(dayStart(new Date('2026-11-23T04:00Z'), 'Europe/Berlin').toISOString()).toBe(
      '2026-11-22T23:00:00.000Z',
    )
    expect(dayStart(new Date('2026-11-23T04:00Z'), 'Europe/Berlin', 7).toISOString()).toBe(
      '2026-11-16T23:00:00.000Z',
    )
  })

  it('holds on the two days a year that the clocks change', () => {
    expect(dayStart(new Date('2026-03-29T10:00Z'), 'Europe/Berlin').toISOString()).toBe(
      '2026-03-28T23:00:00.000Z',
    )
    expect(dayStart(new Date('2026-10-25T10:00Z'), 'Europe/Berlin').toISOString()).toBe(
      '2026-10-24T22:00:00.000Z',
    )
    // In Cairo the clock goes from 0:00 to 1:00: the day begins at one.
    const cairo = dayStart(new Date('2026-04-24T12:00Z'), 'Africa/Cairo')
    expect([dateIn(cairo, 'Africa/Cairo'), hourIn(cairo, 'Africa/Cairo')]).toEqual(['2026-04-24', 1])
  })

  it('is on the same date, before now, and what is just before it is on another', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (ms, zone) => {
        const now = new Date(ms)
        const start = dayStart(now, zone)
        expect(+start).toBeLessThanOrEqual(ms)
        expect(dateIn(start, zone)).toBe(dateIn(now, zone))
        expect(dateIn(new Date(+start - 1), zone)).not.toBe(dateIn(now, zone))
      }),
    )
  })

  it('knows a time zone from other words', () => {
    expect(isZone('Europe/Berlin')).toBe(true)
    expect(isZone("x'; drop table")).toBe(false)
  })
})
