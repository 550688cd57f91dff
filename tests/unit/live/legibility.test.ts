import { describe, expect, it } from 'vitest'
import { nothingRead, readSecond } from '@/components/live/legibility'

const after = (...seconds: number[]) => seconds.reduce(readSecond, nothingRead).legibility

describe('legibility', () => {
  it('says nothing before a picture was due', () => {
    expect(after()).toBe('none')
    expect(after(0, 0)).toBe('none')
    expect(after(0, 0, 0)).toBe('still')
  })

  it('is hard to read only when it stays below 20 a second', () => {
    expect(after(30)).toBe('clear')
    expect(after(30, 12, 12)).toBe('clear')
    expect(after(30, 12, 12, 12)).toBe('hard')
    expect(after(12, 12, 12, 25)).toBe('clear')
  })

  it('is still after three seconds without any, and back with the first', () => {
    expect(after(30, 0, 0)).toBe('clear')
    expect(after(30, 0, 0, 0)).toBe('still')
    expect(after(30, 0, 0, 0, 24)).toBe('clear')
  })
})
