import { describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { choosePartners } from '@/lib/matching/choose-partner'
import { now, scene, ticket, trainer } from './scene'

const chosen = (...of: Parameters<typeof scene>) => choosePartners(scene(...of))
const kinds = (proposal: { reasons: { kind: string }[] } | undefined) =>
  proposal?.reasons.map((reason) => reason.kind)
const taught = (id: string) => ({ lastTrainerId: id, lastTrainerAt: new Date(+now - 86_400_000) })

describe('the same trainer as last time', () => {
  it('[M24] is asked first in the first seconds, and both are told why; later it is whoever served least recently', () => {
    const on = [trainer('rested'), trainer('own', { lastServedAt: now })]
    const first = chosen([ticket('a', { waited: 0, ...taught('own') })], on)
    expect(first[0]).toMatchObject({ trainerId: 'own' })
    expect(first[0]?.reasons).toContainEqual({ kind: 'same-trainer', at: +now - 86_400_000 })
    const late = chosen([ticket('a', { waited: durations.stickyFor, ...taught('own') })], on)
    expect(late[0]).toMatchObject({ trainerId: 'rested' })
  })

  it('[M24] is left to their own learner by others who have a choice, but never kept from an older ticket', () => {
    const old = ticket('old', { waited: 9_000 })
    const own = ticket('own', { waited: 1_000, ...taught('t') })
    const two = chosen([old, own], [trainer('t'), trainer('u', { lastServedAt: now })])
    expect(two).toMatchObject([
      { ticketId: 'old', trainerId: 'u' },
      { ticketId: 'own', trainerId: 't' },
    ])
    expect(chosen([old, own], [trainer('t')])).toMatchObject([{ ticketId: 'old', trainerId: 't' }])
  })

  it('[M24] is waited for when nearly free, for a few seconds and only while nobody is behind', () => {
    const own = trainer('own', { free: false, soon: true })
    const a = (waited: number) => ticket('a', { want: 'trainer', waited, ...taught('own') })
    expect(chosen([a(0)], [own, trainer('t')])).toEqual([])
    expect(chosen([a(durations.stickyFor)], [own, trainer('t')])).toMatchObject([{ trainerId: 't' }])
    expect(chosen([a(2), ticket('b', { want: 'trainer', waited: 1 })], [own, trainer('t')])).toMatchObject([
      { ticketId: 'a', trainerId: 't' },
    ])
    expect(chosen([a(0)], [{ ...own, soon: false }, trainer('t')])).toHaveLength(1)
  })
})

describe('region and level', () => {
  it('[M3] the same region is preferred among trainers and never a bar', () => {
    const north = ticket('a', { region: 'north', waited: 0 })
    const on = [
      trainer('south', { region: 'south' }),
      trainer('north', { region: 'north', lastServedAt: now }),
    ]
    const first = chosen([north], on)[0]
    expect(first).toMatchObject({ trainerId: 'north' })
    expect(kinds(first)).toContain('same-region')
    expect(chosen([north], [on[0]!])).toMatchObject([{ trainerId: 'south' }])
    expect(chosen([{ ...north, queuedAt: new Date(+now - durations.otherRegionAfter) }], on)).toMatchObject([
      { trainerId: 'south' },
    ])
  })

  it('[M3] peers of another region or a far level are proposed only after a while; whoever names no region fits all', () => {
    const pair = (waited: number, more: object) => [
      ticket('a', { region: 'north', waited }),
      ticket('b', { waited: 0, ...more }),
    ]
    const paired = (waited: number, more: object) => chosen(pair(waited, more), []).length
    expect(paired(0, { region: 'south' })).toBe(0)
    expect(paired(durations.otherRegionAfter, { region: 'south' })).toBe(1)
    expect(paired(0, { region: null, level: 1 })).toBe(1)
    expect(paired(0, { level: 2 })).toBe(0)
    expect(paired(durations.otherLevelAfter, { level: 2 })).toBe(1)
    expect(paired(durations.otherLevelAfter, { level: 3 })).toBe(0)
    expect(paired(durations.anyLevelAfter, { level: 3 })).toBe(1)
  })

  it('[M3] all widening ends before a peer is due for those whom trainers keep waiting', () => {
    expect(Math.max(durations.otherRegionAfter, durations.anyLevelAfter)).toBeLessThanOrEqual(
      durations.peerAfter,
    )
  })
})

describe('peers', () => {
  it('[M7] signs that both need count most, then shared signs, then the level, then the wait; both are told', () => {
    const me = ticket('me', { waited: 9_000, signs: ['a', 'b', 'c'], weak: ['a'], due: ['b'] })
    const shares = ticket('shares', { waited: 8_000, signs: ['a', 'b', 'c'] })
    const needs = ticket('needs', { waited: 7_000, signs: ['a', 'b'], weak: ['a', 'b'] })
    const proposal = chosen([me, shares, needs], [])[0]
    expect(proposal).toMatchObject({ ticketId: 'me', peerTicketId: 'needs' })
    expect(proposal?.reasons).toContainEqual({ kind: 'shares', shared: 2, of: 3, bothWeak: 1 })
    const level = [ticket('far', { waited: 8_000, level: 1 }), ticket('near', { waited: 7_000 })]
    expect(chosen([ticket('me', { waited: 9_000 }), ...level], [])[0]).toMatchObject({ peerTicketId: 'near' })
    const equal = [ticket('old', { waited: 8_000 }), ticket('young', { waited: 7_000 })]
    expect(chosen([ticket('me', { waited: 9_000 }), ...equal], [])[0]).toMatchObject({ peerTicketId: 'old' })
  })

  it('[M7] who practised together a little while ago comes after everybody else', () => {
    const three = [
      ticket('me', { waited: 9 }),
      ticket('again', { waited: 8 }),
      ticket('fresh', { waited: 7 }),
    ]
    const met = (a: string, b: string) => [a, b].every((id) => ['account-me', 'account-again'].includes(id))
    expect(choosePartners({ ...scene(three, []), met })[0]).toMatchObject({ peerTicketId: 'fresh' })
    expect(choosePartners({ ...scene(three.slice(0, 2), []), met })).toHaveLength(1)
  })
})

describe('among trainers', () => {
  it('[M15] who let offers go to waste is asked last, yet before nobody', () => {
    const careless = trainer('careless', { askedLast: true })
    const on = [careless, trainer('t', { lastServedAt: now })]
    expect(chosen([ticket('a')], on)).toMatchObject([{ trainerId: 't' }])
    expect(chosen([ticket('a', taught('careless'))], on)).toMatchObject([{ trainerId: 't' }])
    expect(chosen([ticket('a')], [careless])).toMatchObject([{ trainerId: 'careless' }])
  })

  it('[M1][M15] says who waited longest and whose turn it is', () => {
    const two = [ticket('old', { waited: 9 }), ticket('young', { waited: 5 })]
    const on = [trainer('t'), trainer('u', { lastServedAt: now })]
    const [first, second] = chosen(two, on)
    expect(kinds(first)).toEqual(['waited-longest', 'served-least-recently'])
    expect(kinds(second)).toEqual([])
  })
})
