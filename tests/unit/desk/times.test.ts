import { describe, expect, it } from 'vitest'
import { clock, hours, secondsLeft } from '@/components/desk/times'

describe('times at the desk', () => {
  it('prints minutes and seconds, hours only when there are some', () => {
    expect([0, 14_900, 70_000, 3_723_000, -5].map(clock)).toEqual(['0:00', '0:14', '1:10', '1:02:03', '0:00'])
  })
  it('prints time on duty in hours and minutes', () => {
    expect([59_000, 42 * 60_000, 61 * 60_000].map(hours)).toEqual(['0:00', '0:42', '1:01'])
  })
  it('counts down in whole seconds to nothing', () => {
    expect([secondsLeft(12_000, 500), secondsLeft(1, 0), secondsLeft(0, 9)]).toEqual([12, 1, 0])
  })
})
