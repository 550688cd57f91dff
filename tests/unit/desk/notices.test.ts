import { describe, expect, it } from 'vitest'
import { noticeOf } from '@/components/desk/notices'
import { card, duty, look, offer, practice } from './sample'

const nothing = { answered: null, ended: null }
const offered = look({
  offer,
  desk: { waiting: [{ ...card, asked: { alias: 'Robin', until: 20_000, me: true } }] },
})

describe('noticeOf', () => {
  it('is silent at first and while nothing ends', () => {
    expect(noticeOf(null, look(), nothing)).toBeNull()
    expect(noticeOf(offered, offered, nothing)).toBeNull()
  })

  it('says who took the learner', () => {
    const after = look({
      desk: { waiting: [{ ...card, asked: { alias: 'Wren', until: 20_000, me: false } }] },
    })
    expect(noticeOf(offered, after, nothing)).toEqual({ kind: 'taken', alias: 'Otter', by: 'Wren' })
  })

  it('says that a visit to two peers is over, without guessing whose doing it was', () => {
    const visit = { ...practice, third: { ...practice.partner, alias: 'Heron', left: false } }
    expect(noticeOf(look({ practice: visit }), look(), nothing)).toEqual({
      ...{ kind: 'visitOver', alias: 'Otter', other: 'Heron' },
    })
    expect(noticeOf(look({ practice: visit }), look(), { ...nothing, ended: practice.id })).toBeNull()
  })

  it('tells a missed offer from a withdrawn one', () => {
    expect(noticeOf(offered, look({ at: 20_500 }), nothing)).toEqual({ kind: 'missed', alias: 'Otter' })
    expect(noticeOf(offered, look({ at: 9_000 }), nothing)).toEqual({ kind: 'withdrawn', alias: 'Otter' })
  })

  it('does not say that a learner went when the trainer did, by a press or for want of a camera', () => {
    const away = look({ at: 9_000, desk: { duty: { ...duty, state: 'break', since: 8_500 } } })
    expect(noticeOf(offered, away, nothing)).toBeNull()
    const missed = look({ at: 20_500, desk: { duty: { ...duty, state: 'break', since: 20_400 } } })
    expect(noticeOf(offered, missed, nothing)?.kind).toBe('missed')
  })

  it('does not tell a trainer what they pressed themselves', () => {
    expect(noticeOf(offered, look(), { ...nothing, answered: 'o1' })).toBeNull()
    expect(noticeOf(look({ practice }), look(), { ...nothing, ended: 'p1' })).toBeNull()
  })

  it('promises no place in line to somebody who was only visited', () => {
    const visit = { ...practice, rounds: true }
    const unsure = {
      ...{ ...visit, state: { kind: 'preparing', until: 5 } as const },
      partner: { ...practice.partner, agreed: false },
    }
    expect(noticeOf(look({ practice: unsure }), look(), nothing)?.kind).toBe('visitNotNow')
    const away = { ...visit, partner: { ...practice.partner, awayUntil: 5 } }
    expect(noticeOf(look({ practice: away }), look(), nothing)?.kind).toBe('visitGone')
    expect(noticeOf(look({ practice: visit }), look(), nothing)?.kind).toBe('left')
  })

  it('tells apart not ready, gone and left', () => {
    const preparing = { ...practice, state: { kind: 'preparing', until: 5 } as const }
    const unsure = { ...preparing, partner: { ...practice.partner, agreed: false } }
    const away = { ...practice, partner: { ...practice.partner, awayUntil: 9 } }
    expect(noticeOf(look({ practice: unsure }), look(), nothing)?.kind).toBe('notReady')
    expect(noticeOf(look({ practice: preparing }), look(), nothing)?.kind).toBe('gone')
    expect(noticeOf(look({ practice: away }), look(), nothing)?.kind).toBe('gone')
    expect(noticeOf(look({ practice }), look(), nothing)?.kind).toBe('left')
  })
})
