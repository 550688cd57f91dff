import { describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { ticketAfter, type Ending } from '@/lib/practice/after-practice'

const trainer = { id: 'trainer', trainer: true }
const peer = { id: 'peer', trainer: false }
const ending = (more: Partial<Ending>): Ending => ({ why: 'left', by: null, gone: [], liveMs: null, ...more })
const long = durations.served
const short = durations.served - 1

describe('ticketAfter', () => {
  it('keeps the place of a learner who said that something is wrong, and holds it', () => {
    const fate = ticketAfter(ending({ why: 'wrong', by: 'me', liveMs: long }), 'me', trainer)
    expect(fate).toEqual({ kind: 'waiting', held: true, skipPartner: false })
  })

  it('[I9] keeps the place of whoever’s partner vanished or never joined, however late', () => {
    for (const liveMs of [null, short, 600_000]) {
      const fate = ticketAfter(ending({ why: 'vanished', gone: ['trainer'], liveMs }), 'me', trainer)
      expect(fate).toEqual({ kind: 'waiting', held: false, skipPartner: true })
    }
  })

  it('counts a practice of long enough as served, whoever ended it', () => {
    for (const by of ['me', 'trainer'])
      expect(ticketAfter(ending({ by, liveMs: long }), 'me', trainer)).toEqual({
        kind: 'closed',
        why: 'served',
      })
    expect(ticketAfter(ending({ why: 'vanished', gone: ['me'], liveMs: long }), 'me', trainer)).toEqual({
      kind: 'closed',
      why: 'served',
    })
  })

  it('takes an early leave of the learner as a cancel', () => {
    expect(ticketAfter(ending({ by: 'me', liveMs: short }), 'me', trainer)).toEqual({
      kind: 'closed',
      why: 'cancelled',
    })
  })

  it('[I9] keeps the place when a trainer goes early, held; when a peer does, waiting', () => {
    expect(ticketAfter(ending({ why: 'next', by: 'trainer', liveMs: short }), 'me', trainer)).toEqual({
      kind: 'waiting',
      held: true,
      skipPartner: true,
    })
    expect(ticketAfter(ending({ by: 'peer', liveMs: short }), 'me', peer)).toEqual({
      kind: 'waiting',
      held: false,
      skipPartner: true,
    })
  })

  it('lets a learner who never joined wait on under their own lease', () => {
    expect(ticketAfter(ending({ why: 'neverJoined', gone: ['me'] }), 'me', trainer)).toEqual({
      kind: 'waiting',
      held: false,
      skipPartner: false,
    })
  })

  it('holds the ticket of who said "Not now", and skips nobody', () => {
    expect(ticketAfter(ending({ why: 'notNow', by: 'me' }), 'me', trainer)).toEqual({
      kind: 'waiting',
      held: true,
      skipPartner: false,
    })
  })

  it('blames nobody when LiveKit was away', () => {
    expect(ticketAfter(ending({ why: 'pictureAway', liveMs: long }), 'me', trainer)).toEqual({
      kind: 'waiting',
      held: false,
      skipPartner: false,
    })
  })

  it('asks once for each of two peers: one leaves early, the other keeps the place', () => {
    const end = ending({ by: 'me', liveMs: short })
    expect(ticketAfter(end, 'me', peer)).toEqual({ kind: 'closed', why: 'cancelled' })
    expect(ticketAfter(end, 'peer', { id: 'me', trainer: false })).toEqual({
      kind: 'waiting',
      held: false,
      skipPartner: true,
    })
  })
})
