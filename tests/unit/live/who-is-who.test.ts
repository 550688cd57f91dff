import { describe, expect, it } from 'vitest'
import { nobody, type Remote } from '@/components/live/room-state'
import { whoIsWho } from '@/components/live/who-is-who'
import { wantedRoom } from '@/components/live/wanted-room'
import { look, practice } from './sample'

const remote = (identity: string): Remote => ({ ...nobody, identity })
const { partner } = practice()
const named = (identity: string | null) => ({ ...partner, identity })
const third = (identity: string | null, left = false) => ({ ...named(identity), left })

describe('who is who in a room', () => {
  it('between two the partner is whoever else is there, by name or not', () => {
    const room = [remote('p')]
    expect(whoIsWho(room, practice()).partner).toBe(room[0])
    expect(whoIsWho(room, null).partner).toBe(room[0])
    expect(whoIsWho([], practice())).toEqual({ partner: nobody, third: nobody })
  })

  it('of three each is who the server names, in whatever order they came', () => {
    const three = practice({ partner: named('p'), third: third('t') })
    for (const room of [
      [remote('p'), remote('t')],
      [remote('t'), remote('p')],
    ]) {
      const { partner: large, third: small } = whoIsWho(room, three)
      expect([large.identity, small.identity]).toEqual(['p', 't'])
    }
  })

  it('never takes the third one for the partner, nor shows one who has left or is not named', () => {
    expect(whoIsWho([remote('t')], practice({ partner: named('p'), third: third('t') })).partner).toBe(nobody)
    expect(whoIsWho([remote('t')], practice({ partner: named(null), third: third('t') })).partner).toBe(
      nobody,
    )
    const left = practice({ partner: named('p'), third: third('t', true) })
    expect(whoIsWho([remote('p'), remote('t')], left).third).toBe(nobody)
    const unnamed = practice({ partner: named('p'), third: third(null) })
    expect(whoIsWho([remote('p'), remote('x')], unnamed).third).toBe(nobody)
  })

  it('from when the third one has left, the two send to each other only', () => {
    const only = (part: Parameters<typeof practice>[0]) =>
      wantedRoom(look({ practice: practice(part) }), true)!.only
    expect(only({ partner: named('p'), third: third('t', true) })).toEqual(['p'])
    expect(only({ partner: named('p'), third: third('t') })).toBeUndefined()
    expect(only({})).toBeUndefined()
  })
})
