import { describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import {
  clockOf,
  inHours,
  instantOf,
  isTimeZone,
  minuteOf,
  nextStart,
  overlaps,
  type Shift,
} from '@/lib/trainers/shifts'

const at = (iso: string) => Date.parse(iso)
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 16)
const zurich = 'Europe/Zurich'
const sunday = (from: string, to: string, timeZone = zurich): Shift => ({
  weekday: 7,
  from: minuteOf(from)!,
  to: minuteOf(to)!,
  timeZone,
})

describe('[M43] a planned shift', () => {
  it('begins at the same time of day before and after the clocks change, in both directions', () => {
    const evening = sunday('18:00', '20:00')
    // Clocks go on an hour on 29 March 2026 and back on 25 October 2026.
    expect(iso(nextStart(evening, at('2026-03-22T00:00Z')))).toBe('2026-03-22T17:00')
    expect(iso(nextStart(evening, at('2026-03-23T00:00Z')))).toBe('2026-03-29T16:00')
    expect(iso(nextStart(evening, at('2026-10-18T20:00Z')))).toBe('2026-10-25T17:00')
    expect(iso(nextStart(evening, at('2026-10-11T20:00Z')))).toBe('2026-10-18T16:00')
  })

  it('at a time the clocks jump over begins as much later; shown twice, at the first', () => {
    const night = sunday('02:30', '04:30')
    expect(iso(nextStart(night, at('2026-03-29T00:00Z')))).toBe('2026-03-29T01:30')
    expect(iso(nextStart(night, at('2026-10-24T22:00Z')))).toBe('2026-10-25T00:30')
    const newYork = sunday('02:30', '04:30', 'America/New_York')
    expect(iso(nextStart(newYork, at('2026-03-08T05:00Z')))).toBe('2026-03-08T07:30')
    expect(iso(nextStart({ ...newYork, from: 90 }, at('2026-11-01T04:00Z')))).toBe('2026-11-01T05:30')
  })

  it('is told in half-hour zones and those south of the equator', () => {
    const adelaide = { ...sunday('09:15', '10:00', 'Australia/Adelaide'), weekday: 1 }
    expect(iso(nextStart(adelaide, at('2026-10-03T00:00Z')))).toBe('2026-10-04T22:45')
    expect(iso(nextStart(adelaide, at('2026-09-20T00:00Z')))).toBe('2026-09-20T23:45')
  })

  it('counts a little after its start, then comes again next week', () => {
    const evening = sunday('18:00', '20:00')
    const start = at('2026-06-07T16:00Z')
    expect(nextStart(evening, start + durations.shiftLate - 1)).toBe(start)
    expect(iso(nextStart(evening, start + durations.shiftLate))).toBe('2026-06-14T16:00')
  })

  it('never comes more than eight days from now, at any hour of a year', () => {
    for (const timeZone of ['Europe/Zurich', 'America/St_Johns', 'Pacific/Apia', 'UTC'])
      for (let day = 0; day < 365; day += 3) {
        const now = at('2026-01-01T00:30Z') + day * 86_400_000 + (day % 24) * 3_600_000
        for (const weekday of [1, 4, 7]) {
          const start = nextStart({ weekday, from: 150, to: 300, timeZone }, now)
          expect(start).toBeGreaterThan(now - durations.shiftLate)
          expect(start).toBeLessThan(now + 8 * 86_400_000)
        }
      }
  })

  it('overlaps another of its zone, over midnight and over Sunday, too', () => {
    expect(overlaps(sunday('22:00', '02:00'), { ...sunday('01:00', '03:00'), weekday: 1 })).toBe(true)
    expect(overlaps(sunday('18:00', '20:00'), sunday('20:00', '21:00'))).toBe(false)
    expect(overlaps(sunday('18:00', '20:00'), sunday('19:00', '19:30'))).toBe(true)
  })
})

describe('[M41] quiet hours', () => {
  const night = { from: 22 * 60, to: 7 * 60, timeZone: zurich }

  it('go over midnight, and are there in summer and winter', () => {
    expect(inHours(night, at('2026-07-01T20:00Z'))).toBe(true)
    expect(inHours(night, at('2026-07-02T04:59Z'))).toBe(true)
    expect(inHours(night, at('2026-07-02T05:00Z'))).toBe(false)
    expect(inHours(night, at('2026-01-02T20:59Z'))).toBe(false)
    expect(inHours(night, at('2026-01-02T21:00Z'))).toBe(true)
  })

  it('are as the wall clock says in the night in which it changes', () => {
    expect(inHours(night, at('2026-03-29T04:59Z'))).toBe(true)
    expect(inHours(night, at('2026-03-29T05:00Z'))).toBe(false)
    expect(inHours(night, at('2026-10-25T05:59Z'))).toBe(true)
    expect(inHours(night, at('2026-10-25T06:00Z'))).toBe(false)
  })
})

describe('a time', () => {
  it('is read and written as a clock shows it', () => {
    expect([minuteOf('00:00'), minuteOf('18:05'), minuteOf('24:00'), minuteOf('8:00')]).toEqual([
      0,
      1085,
      null,
      null,
    ])
    expect(clockOf(1085)).toBe('18:05')
  })

  it('belongs to a zone with a name', () => {
    expect([isTimeZone(zurich), isTimeZone('UTC')]).toEqual([true, true])
    expect([isTimeZone('Europe/Atlantis'), isTimeZone('+01:00'), isTimeZone('')]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('of a day is found on the first and the last day of a year', () => {
    expect(iso(instantOf({ year: 2026, month: 12, day: 31 }, 23 * 60 + 59, zurich))).toBe('2026-12-31T22:59')
    expect(iso(instantOf({ year: 2027, month: 1, day: 1 }, 0, 'Pacific/Auckland'))).toBe('2026-12-31T11:00')
  })
})
