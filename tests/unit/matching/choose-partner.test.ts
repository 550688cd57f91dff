import { describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { choosePartners } from '@/lib/matching/choose-partner'
import type { OnDuty, WaitingTicket } from '@/lib/matching/scene'
import { now, scene, ticket, trainer } from './scene'

describe('choosePartners', () => {
  it('[M1] offers the oldest ticket to a free trainer first', () => {
    const chosen = choosePartners(
      scene([ticket('young', { waited: 10 }), ticket('old', { waited: 5_000 })], [trainer('t')]),
    )
    expect(chosen).toMatchObject([{ kind: 'trainer', ticketId: 'old', trainerId: 't' }])
  })

  it('[M2] prefers a trainer to a peer', () => {
    const chosen = choosePartners(scene([ticket('a'), ticket('b')], [trainer('t'), trainer('u')]))
    expect(chosen.map((proposal) => proposal.kind)).toEqual(['trainer', 'trainer'])
  })

  it('[M6] pairs peers at once when no human trainer is on duty', () => {
    const chosen = choosePartners(scene([ticket('a', { waited: 9 }), ticket('b', { waited: 3 })], []))
    expect(chosen).toMatchObject([{ kind: 'peer', ticketId: 'a', peerTicketId: 'b' }])
  })

  it('[M6] pairs peers only after a while when trainers are on duty but busy', () => {
    const busy = [trainer('t', { free: false })]
    const early = [ticket('a', { waited: 20_000 }), ticket('b', { waited: 20_000 })]
    const late = [ticket('a', { waited: durations.peerAfter }), ticket('b', { waited: durations.peerAfter })]
    expect(choosePartners(scene(early, busy))).toEqual([])
    expect(choosePartners(scene(late, busy))).toHaveLength(1)
  })

  it('[M5] never gives a peer to who wants a trainer only, nor a trainer to who wants a peer only', () => {
    const two = [
      ticket('a', { want: 'trainer', waited: 99_000 }),
      ticket('b', { want: 'peer', waited: 99_000 }),
    ]
    expect(choosePartners(scene(two, []))).toEqual([])
    expect(choosePartners(scene([two[1]!], [trainer('t')]))).toEqual([])
  })

  it('[M3][M18] [I10] never pairs a child, another sign language, or two who were kept apart', () => {
    expect(choosePartners(scene([ticket('a', { adult: false }), ticket('b')], []))).toEqual([])
    expect(choosePartners(scene([ticket('a', { language: 'bfi' }), ticket('b')], []))).toEqual([])
    expect(choosePartners(scene([ticket('a'), ticket('b')], [], () => true))).toEqual([])
    expect(choosePartners(scene([ticket('a')], [trainer('t')], () => true))).toEqual([])
  })

  it('[M7] pairs only who shares a sign, and the most shared first', () => {
    const chosen = choosePartners(
      scene(
        [
          ticket('a', { waited: 9_000, signs: ['a', 'b', 'c'] }),
          ticket('one', { waited: 8_000, signs: ['c'] }),
          ticket('two', { waited: 7_000, signs: ['a', 'b'] }),
        ],
        [],
      ),
    )
    expect(chosen).toMatchObject([{ kind: 'peer', ticketId: 'a', peerTicketId: 'two' }])
    expect(choosePartners(scene([ticket('x', { signs: ['x'] }), ticket('y', { signs: ['y'] })], []))).toEqual(
      [],
    )
  })

  it('[M2] lets a free trainer take a ticket out of an unfinished peer proposal', () => {
    const proposed = [
      ticket('a', { proposed: true, waited: 20 }),
      ticket('b', { proposed: true, waited: 10 }),
    ]
    expect(choosePartners(scene(proposed, [trainer('t')]))).toMatchObject([
      { kind: 'trainer', ticketId: 'a', trainerId: 't' },
    ])
    expect(choosePartners(scene(proposed, []))).toEqual([])
  })

  it('[M15] rings the trainer who served least recently first', () => {
    const on = [
      trainer('fresh', { lastServedAt: now }),
      trainer('rested', { lastServedAt: new Date(+now - 9_000) }),
    ]
    expect(choosePartners(scene([ticket('a')], on))[0]).toMatchObject({ trainerId: 'rested' })
  })

  describe('the recorded demo trainer', () => {
    const rook = trainer('rook', { recording: true })
    const at = (want: WaitingTicket['want'], waited: number, others: OnDuty[] = []) =>
      choosePartners(scene([ticket('a', { want, waited })], [rook, ...others]))

    it('[M19] takes "trainer only" at once, "anyone" after a while, "peer only" never', () => {
      expect(at('trainer', 0)).toHaveLength(1)
      expect(at('anyone', durations.demoTrainerAfter - 1)).toEqual([])
      expect(at('anyone', durations.demoTrainerAfter)).toHaveLength(1)
      expect(at('peer', 99_000)).toEqual([])
    })

    it('[M19] yields to any human trainer on duty, free or busy', () => {
      expect(at('trainer', 99_000, [trainer('t', { free: false })])).toEqual([])
      expect(at('trainer', 99_000, [trainer('t')])).toMatchObject([
        { kind: 'trainer', ticketId: 'a', trainerId: 't' },
      ])
    })

    it('[M2] yields to a peer', () => {
      const two = [ticket('a', { waited: 99_000 }), ticket('b', { waited: 98_000 })]
      expect(choosePartners(scene(two, [rook]))).toMatchObject([
        { kind: 'peer', ticketId: 'a', peerTicketId: 'b' },
      ])
    })
  })
})
