import { describe, expect, it } from 'vitest'
import { heldElsewhere, wantedRoom } from '@/components/live/wanted-room'
import { look as desk } from '../desk/sample'
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

  it('waits to be visited where visits are shown, while it is looked at, and nowhere when not agreed', () => {
    const room = { id: 'v1', heldByThisTab: true, mayTake: true }
    const agreed = look({ rounds: { open: true, room, watchedBy: [] } })
    expect(wantedRoom(agreed, true, true)).toEqual({ roomId: 'v1', send: false })
    expect(wantedRoom(agreed, false, true)).toBeNull()
    expect(wantedRoom(agreed, true)).toBeNull()
    expect(wantedRoom(look(), true, true)).toBeNull()
    expect(wantedRoom({ ...agreed, ticket: ticket() }, true, true)).toEqual({ roomId: 'r1', send: false })
    const held = { ...room, heldByThisTab: false, mayTake: false }
    expect(wantedRoom(look({ rounds: { open: true, room: held, watchedBy: [] } }), true, true)).toBeNull()
  })

  it('lets a trainer on rounds stand at a door, with nothing sent; never on a page of lessons, and not while asked', () => {
    const at = (room: { heldByThisTab: boolean; mayTake: boolean }) =>
      desk({ desk: { door: { learnerId: 'l', room: { id: 'd1', ...room } } } })
    const free = at({ heldByThisTab: false, mayTake: true })
    expect(wantedRoom(free, true)).toEqual({ roomId: 'd1', send: false })
    expect(wantedRoom(free, false)).toBeNull()
    expect(wantedRoom(at({ heldByThisTab: true, mayTake: true }), false)).toEqual({
      roomId: 'd1',
      send: false,
    })
    expect(wantedRoom(at(other), true)).toBeNull()
    expect(wantedRoom(free, true, true)).toBeNull()
    expect(wantedRoom({ ...free, offer: offer({ roomId: 'r7' }) }, true)).toEqual({
      roomId: 'r7',
      send: false,
    })
    expect(wantedRoom({ ...free, practice: practice({ roomId: 'r2' }) }, true)).toMatchObject({
      ...{ roomId: 'r2', send: true },
    })
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
