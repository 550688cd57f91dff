import { describe, expect, it } from 'vitest'
import { heldElsewhere, wantedRoom } from '@/components/live/wanted-room'
import { look, offer, practice, ticket } from './sample'

const other = { heldByThisTab: false, mayTake: false }

describe('wantedRoom', () => {
  it('waits warm in its own room and sends nothing there', () => {
    expect(wantedRoom(look({ ticket: ticket() }), true)).toEqual({ roomId: 'r1', send: false })
  })

  it('is in no room without a ticket, while held, or too far back', () => {
    expect(wantedRoom(null, true)).toBeNull()
    expect(wantedRoom(look(), true)).toBeNull()
    expect(wantedRoom(look({ ticket: ticket({ room: null }) }), true)).toBeNull()
    expect(wantedRoom(look({ ticket: ticket({ state: { kind: 'held', until: 1 } }) }), true)).toBeNull()
  })

  it('sends only in a practice that says it is agreed', () => {
    const now = look({ ticket: ticket(), practice: practice({ roomId: 'r2', agreed: false }) })
    expect(wantedRoom(now, true)).toEqual({ roomId: 'r2', send: false })
    expect(wantedRoom(look({ practice: practice({ roomId: 'r2' }) }), true)).toEqual({
      roomId: 'r2',
      send: true,
    })
  })

  it('lets a trainer wait in the learner’s room while asked', () => {
    const asked = offer({ side: 'asked', roomId: 'r7' })
    expect(wantedRoom(look({ offer: asked }), true)).toEqual({ roomId: 'r7', send: false })
  })

  it('leaves what another tab has, until that tab is gone and this one is looked at', () => {
    const held = look({ ticket: ticket({ room: { id: 'r1', ...other } }) })
    expect(wantedRoom(held, true)).toBeNull()
    expect(heldElsewhere(held)).toBe('r1')
    const free = look({ practice: practice({ ...other, mayTake: true }) })
    expect(wantedRoom(free, false)).toBeNull()
    expect(wantedRoom(free, true)).toEqual({ roomId: 'r1', send: true })
    expect(heldElsewhere(look({ practice: practice() }))).toBeNull()
  })
})
