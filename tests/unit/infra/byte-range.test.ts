import { describe, expect, it } from 'vitest'
import { byteRange } from '@/lib/infra/byte-range'

describe('byteRange', () => {
  it('reads first-last, from-on and the last bytes', () => {
    expect(byteRange('bytes=0-1', 10)).toEqual({ from: 0, to: 1 })
    expect(byteRange('bytes=4-', 10)).toEqual({ from: 4, to: 9 })
    expect(byteRange('bytes=-3', 10)).toEqual({ from: 7, to: 9 })
    expect(byteRange('bytes=5-99', 10)).toEqual({ from: 5, to: 9 })
  })

  it('sends the whole file for what it cannot use, and refuses what lies outside', () => {
    for (const header of [null, '', 'bytes=-', 'bytes=a-b', 'lines=1-2', 'bytes=0-1,3-4'])
      expect(byteRange(header, 10)).toBe('whole')
    expect(byteRange('bytes=10-', 10)).toBe('outside')
    expect(byteRange('bytes=5-4', 10)).toBe('outside')
  })
})
