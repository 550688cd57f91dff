import type { DutyNow } from '@/lib/matching/messages'
import { describe, expect, it } from 'vitest'
import { deskMode, keysWhen } from '@/components/desk/desk-mode'
import { card, duty, look, offer, practice } from './sample'

const here = { camera: 'seen' } as const
const off = { duty: { ...duty, state: 'off' } } as const
const onBreak = (why: DutyNow['why']) => ({ duty: { ...duty, state: 'break' as const, why } })

describe('deskMode', () => {
  it('waits for the first look', () => {
    expect(deskMode(null, here)).toEqual({ kind: 'loading' })
  })

  it('lets nobody on duty before a frame of their camera was seen', () => {
    expect(deskMode(look({ desk: off }), { ...here, camera: 'starting' }).kind).toBe('needCamera')
    expect(deskMode(look({ desk: off }), { ...here, camera: 'denied' }).kind).toBe('needCamera')
    expect(deskMode(look({ desk: off }), here).kind).toBe('off')
  })

  it('says how many wait while none is offered', () => {
    expect(deskMode(look({ desk: { waiting: [card] } }), here)).toMatchObject({ kind: 'idle', others: 1 })
    expect(deskMode(look({ picture: 'away' }), here)).toMatchObject({ kind: 'idle', pictureAway: true })
  })

  it('shows only an offer that asks this trainer', () => {
    expect(deskMode(look({ offer }), here).kind).toBe('offered')
    expect(deskMode(look({ offer: { ...offer, side: 'coming', roomId: null } }), here).kind).toBe('idle')
  })

  it('says why duty is a break, as the server keeps it; a camera that is gone now goes first', () => {
    const why = (reason: DutyNow['why'], camera: 'seen' | 'lost' = 'seen') =>
      deskMode(look({ desk: onBreak(reason) }), { camera })
    for (const reason of ['missed', 'pressed', 'camera', 'silent', 'quietHours'] as const)
      expect(why(reason)).toMatchObject({ why: reason, ready: true })
    expect(why('pressed', 'lost')).toMatchObject({ why: 'camera', ready: false })
  })

  it('asks "Are you there?" over an empty desk; an offer asks that by itself', () => {
    const asked = { duty: { ...duty, askUntil: 5_000 } }
    expect(deskMode(look({ desk: asked }), here)).toEqual({ kind: 'asked', until: 5_000 })
    expect(deskMode(look({ desk: asked, offer }), here).kind).toBe('offered')
  })

  it('shows the pause after a practice, and who is on the way', () => {
    const desk = { duty: { ...duty, restUntil: 9_000 }, foreseen: { count: 2, firstAt: 41_000 } }
    expect(deskMode(look({ desk }), here)).toMatchObject({
      kind: 'idle',
      restUntil: 9_000,
      foreseen: { count: 2 },
    })
  })

  it('puts a practice before everything else, whatever the duty', () => {
    expect(deskMode(look({ practice, offer, desk: onBreak('pressed') }), here).kind).toBe('live')
    const preparing = { ...practice, state: { kind: 'preparing', until: 5 } as const }
    expect(deskMode(look({ practice: preparing }), here)).toMatchObject({
      kind: 'preparing',
      until: 5,
      asking: false,
    })
    const asked = { ...preparing, partner: { ...practice.partner, agreed: false } }
    expect(deskMode(look({ practice: asked }), here)).toMatchObject({ asking: true })
  })

  it('keeps a practice that another tab holds where it is', () => {
    const there = { ...practice, heldByThisTab: false, mayTake: false }
    expect(deskMode(look({ practice: there }), here).kind).toBe('elsewhere')
    expect(deskMode(look({ practice: { ...there, mayTake: true } }), here).kind).toBe('live')
  })

  it('names what is wrong with a live practice, the learner first', () => {
    const away = { ...practice, partner: { ...practice.partner, awayUntil: 70_000 } }
    expect(deskMode(look({ practice: away, picture: 'away' }), here)).toMatchObject({
      trouble: { kind: 'gone', until: 70_000 },
    })
    expect(deskMode(look({ practice, picture: 'away' }), here)).toMatchObject({
      trouble: { kind: 'pictureAway' },
    })
  })

  it('gives keys to an offer and to a practice only', () => {
    expect(keysWhen(deskMode(look({ offer }), here))).toBe('offered')
    expect(keysWhen(deskMode(look({ practice }), here))).toBe('judging')
    expect(keysWhen(deskMode(look(), here))).toBe('idle')
    expect(keysWhen(deskMode(null, here))).toBeNull()
  })

  it('with two peers covers the pictures only when both are gone', () => {
    const gone = { ...practice.partner, awayUntil: 9_000 }
    const visit = (partner: typeof practice.partner, third: typeof practice.partner) =>
      deskMode(look({ practice: { ...practice, partner, third: { ...third, left: false } } }), here)
    expect(visit(gone, practice.partner)).toMatchObject({ kind: 'live', trouble: null })
    expect(visit(gone, gone)).toMatchObject({ trouble: { kind: 'gone', until: 9_000 } })
  })
})
