import { describe, expect, it } from 'vitest'
import { minutes, secondsTo } from '@/components/live/spans'
import { retryDelay, triesAgain, whyRefused } from '@/components/live/room-state'
import { practiceSigns, saidOfMe } from '@/components/practice/verdict-signs'
import { whatNext } from '@/components/queue/what-next'
import { practice, ticket } from './sample'

describe('what happens next', () => {
  it('comes in order, and what is due says so', () => {
    expect(whatNext(ticket(), 40_000)).toEqual([
      { what: 'trainer', ms: 0, past: true },
      { what: 'peer', ms: 30_000, past: true },
      { what: 'patience', ms: 90_000, past: false },
    ])
  })

  it('names no peer to who wants a trainer, and no trainer to who wants a peer', () => {
    expect(whatNext(ticket({ want: 'trainer', peerAt: null }), 0).map((one) => one.what)).not.toContain(
      'peer',
    )
    expect(whatNext(ticket({ want: 'peer' }), 0).map((one) => one.what)).not.toContain('trainer')
  })
})

describe('signs of a practice', () => {
  const said = practice({
    verdicts: [
      {
        id: '1',
        rev: 0,
        pressedAt: 1,
        sign: 'w',
        grade: 'again',
        off: ['handshape'],
        mine: false,
        forMe: true,
        forThird: false,
      },
      {
        id: '2',
        rev: 0,
        pressedAt: 2,
        sign: 'x',
        grade: 'hard',
        off: [],
        mine: false,
        forMe: true,
        forThird: false,
      },
      {
        id: '3',
        rev: 0,
        pressedAt: 3,
        sign: 'x',
        grade: 'good',
        off: [],
        mine: false,
        forMe: true,
        forThird: false,
      },
      {
        id: '4',
        rev: 0,
        pressedAt: 4,
        sign: 'x',
        grade: 'again',
        off: [],
        mine: true,
        forMe: false,
        forThird: false,
      },
    ],
  })

  it('show what was said of the learner, not of the other one', () => {
    expect(practiceSigns(said, null).map((one) => one.state)).toEqual(['wrong', 'known'])
    expect(saidOfMe(said).map((one) => one.gloss)).toEqual(['X', 'W'])
  })

  it('mark the one in hand', () => {
    expect(practiceSigns(said, 'w')[0]!.state).toBe('now')
  })
})

describe('a room that is not there', () => {
  it('is tried again only where that can help', () => {
    expect(whyRefused(409, 'room-held')).toBe('held')
    expect(whyRefused(503, 'picture-away')).toBe('pictureAway')
    expect(whyRefused(403, 'not-your-room')).toBe('ended')
    expect(whyRefused(500, undefined)).toBe('unreachable')
    expect([...(['held', 'ended', 'pictureAway', 'unreachable'] as const)].filter(triesAgain)).toEqual([
      'pictureAway',
      'unreachable',
    ])
  })

  it('is tried at growing distances, up to some seconds', () => {
    expect(retryDelay(0, 0.5)).toBe(400)
    expect(retryDelay(20, 1)).toBe(7_000)
  })
})

describe('times', () => {
  it('are minutes and seconds, never negative', () => {
    expect([minutes(8_400), minutes(90_000), minutes(-5)]).toEqual(['0:08', '1:30', '0:00'])
    expect([secondsTo(2_001, 1_000), secondsTo(0, 5)]).toEqual([2, 0])
  })
})
