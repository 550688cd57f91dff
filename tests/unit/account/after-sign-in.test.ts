import { describe, expect, it } from 'vitest'
import { readRefusal, safePath, secondAddress } from '@/components/account/after-sign-in'

describe('safePath', () => {
  it('stays on this site', () => {
    expect(safePath('/desk?x=1')).toBe('/desk?x=1')
    for (const wanted of [null, '', 'https://elsewhere', '//elsewhere', '/\\elsewhere', 'desk']) {
      expect(safePath(wanted)).toBe('/sign-in')
    }
  })
})

describe('readRefusal', () => {
  it('reads reason, field and values', () => {
    const said = JSON.stringify({ reason: 'slow-down', field: 'password', values: { seconds: 5 } })
    expect(readRefusal(said)).toEqual({ reason: 'slow-down', field: 'password', values: { seconds: 5 } })
    expect(readRefusal('{"reason":"x","field":"other"}').field).toBeNull()
  })
  it('takes anything else as no answer', () => {
    expect(readRefusal('unavailable').reason).toBe('unavailable')
    expect(readRefusal('Error: boom').reason).toBe('unavailable')
  })
})

describe('secondAddress', () => {
  it('is the other loopback name, with the port', () => {
    expect(secondAddress('localhost:3000')).toBe('http://127.0.0.1:3000')
    expect(secondAddress('127.0.0.1:4100')).toBe('http://localhost:4100')
    expect(secondAddress('handover.example')).toBeNull()
  })
})
