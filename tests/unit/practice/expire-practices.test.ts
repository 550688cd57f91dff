import { describe, expect, it } from 'vitest'
import { endingOf } from '@/lib/practice/expire-practices'

const now = new Date('2026-01-01T12:00:00Z')
const soon = new Date(+now + 10_000)
const past = new Date(+now - 10_000)
type Member = Parameters<typeof endingOf>[0]['members'][number]
const member = (accountId: string, more: Partial<Member> = {}): Member => ({
  accountId,
  joinedAt: past,
  agreedAt: past,
  askUntil: null,
  awayUntil: null,
  ...more,
})
const alive = () => false

describe('endingOf', () => {
  it('leaves a practice alone whose members are here or have time left', () => {
    const fine = { state: 'live', joinBy: past, members: [member('a'), member('b', { awayUntil: soon })] }
    expect(endingOf(fine, now, false, alive)).toBeNull()
    const joining = {
      state: 'preparing',
      joinBy: soon,
      members: [member('a', { joinedAt: null }), member('b')],
    }
    expect(endingOf(joining, now, false, alive)).toBeNull()
  })

  it('names who never joined and who stayed away', () => {
    const late = { state: 'preparing', joinBy: past, members: [member('a'), member('b', { joinedAt: null })] }
    expect(endingOf(late, now, false, alive)).toEqual({ why: 'neverJoined', by: null, gone: ['b'] })
    const gone = { state: 'live', joinBy: past, members: [member('a', { awayUntil: past }), member('b')] }
    expect(endingOf(gone, now, false, alive)).toEqual({ why: 'vanished', by: null, gone: ['a'] })
  })

  it('takes silence to "Show me?" for "Not now"', () => {
    const silent = {
      state: 'preparing',
      joinBy: soon,
      members: [member('a', { agreedAt: null, askUntil: past }), member('b')],
    }
    expect(endingOf(silent, now, false, alive)).toEqual({ why: 'notNow', by: 'a', gone: [] })
  })

  it('a LiveKit that does not answer proves nothing; a browser without a sign of life does', () => {
    const away = { state: 'live', joinBy: past, members: [member('a', { awayUntil: past }), member('b')] }
    expect(endingOf(away, now, true, alive)).toBeNull()
    expect(endingOf(away, now, true, (id) => id === 'b')).toEqual({ why: 'vanished', by: null, gone: ['b'] })
    const joining = {
      state: 'preparing',
      joinBy: past,
      members: [member('a', { joinedAt: null }), member('b')],
    }
    expect(endingOf(joining, now, true, alive)).toBeNull()
  })
})
