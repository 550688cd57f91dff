import { describe, expect, it } from 'vitest'
import {
  aheadBy,
  frameAt,
  isMoving,
  isNewer,
  pressClip,
  rates,
  type ClipPress,
  type ClipState,
} from '@/components/practice/shared/clip-state'
import { frameOf, middleOf } from '@/components/stage/frames'

const length = 2
const now = (time: number, by = 'robin') => ({ by, time, lead: 0, length })
const shown = (playing = true) => pressClip(null, { do: 'show', sign: 'a', playing }, now(1_000))!
const press = (state: ClipState, what: ClipPress, time: number, by?: string) =>
  pressClip(state, what, now(time, by))!

describe('where a shared clip is', () => {
  it('follows from the state and the time alone, so that whoever comes late is at the same frame', () => {
    const state = shown()
    expect(frameAt(state, 1_500, length)).toBeCloseTo(0.5)
    expect(frameAt({ ...state }, 1_500 + 10 * 2_000, length)).toBeCloseTo(0.5)
  })

  it.each(rates)('goes at %s×', (rate) => {
    const state = press(shown(), { do: 'rate', rate }, 1_000)
    expect(frameAt(state, 1_400, length)).toBeCloseTo(0.4 * rate)
  })

  it('does not jump when the speed changes under way', () => {
    const state = press(shown(), { do: 'rate', rate: 0.5 }, 1_600)
    expect(frameAt(state, 1_600, length)).toBeCloseTo(0.6)
    expect(frameAt(state, 2_000, length)).toBeCloseTo(0.8)
  })

  it('waits until the moment at which all begin to play', () => {
    const state = pressClip(null, { do: 'show', sign: 'a', playing: true }, { ...now(1_000), lead: 50 })!
    expect(frameAt(state, 1_020, length)).toBe(0)
    expect(isMoving(state, 1_020, length)).toBe(false)
    expect(frameAt(state, 1_150, length)).toBeCloseTo(0.1)
  })

  it('stays on the frame it was stopped at, and steps by one frame from its middle', () => {
    const stopped = press(shown(), { do: 'pause' }, 1_512)
    expect(frameAt(stopped, 9_000, length)).toBe(middleOf(15))
    let state = stopped
    for (const by of [1, 1, -1]) state = press(state, { do: 'step', by }, 9_000)
    expect(frameOf(frameAt(state, 9_999, length))).toBe(16)
    for (let back = 0; back < 40; back++) state = press(state, { do: 'step', by: -1 }, 9_000)
    expect(frameAt(state, 9_999, length)).toBe(middleOf(0))
    for (let on = 0; on < 90; on++) state = press(state, { do: 'step', by: 1 }, 9_000)
    expect(frameOf(frameAt(state, 9_999, length))).toBe(59)
  })

  it('repeats from A to B, and the whole again when asked', () => {
    let state = press(shown(), { do: 'from' }, 1_500)
    state = press(state, { do: 'to' }, 2_000)
    expect([frameOf(state.from!), frameOf(state.to!)]).toEqual([15, 31])
    expect(frameAt(state, 2_000 + 100, length)).toBeCloseTo(state.from! + (1.1 - state.to!), 1)
    for (let time = 2_000; time < 8_000; time += 17) {
      expect(frameAt(state, time, length)).toBeGreaterThanOrEqual(state.from!)
      expect(frameAt(state, time, length)).toBeLessThan(state.to!)
    }
    expect(press(state, { do: 'whole' }, 2_000)).toMatchObject({ from: null, to: null })
  })

  it('keeps a part to repeat that can be seen: B before A begins at the start, A after B goes to the end', () => {
    const a = press(shown(), { do: 'from' }, 2_000)
    const b = press(press(a, { do: 'pause' }, 2_000), { do: 'step', by: -20 }, 2_000)
    expect(press(b, { do: 'to' }, 2_000)).toMatchObject({ from: null })
    expect(press({ ...a, playing: false, from: 0, to: 0.5 }, { do: 'from' }, 2_200).to).toBeNull()
  })

  it('stops at the end when it is not repeated, and begins anew with the next press', () => {
    const once = press(shown(), { do: 'repeat' }, 1_000)
    expect(frameOf(frameAt(once, 9_000, length))).toBe(59)
    expect(isMoving(once, 9_000, length)).toBe(false)
    expect(frameAt(press(once, { do: 'play' }, 9_000), 9_100, length)).toBeCloseTo(0.1)
  })
})

describe('which press counts', () => {
  it('is the last one, in whatever order they come; of two at once the same one for all', () => {
    const first = shown()
    const second = press(first, { do: 'pause' }, 1_100)
    const third = press(second, { do: 'play' }, 1_200)
    const rival = press(second, { do: 'step', by: 1 }, 1_200, 'zoe')
    const all = [first, second, third, rival]
    const orders = [all, [...all].reverse(), [rival, first, third, second], [third, rival, second, first]]
    for (const order of orders) {
      let held: ClipState | null = null
      for (const state of order) if (isNewer(state, held)) held = state
      expect(held).toBe(rival)
    }
  })

  it('also when it was to stop showing: what comes late does not bring the clip back', () => {
    const state = shown()
    const over = press(state, { do: 'stop' }, 1_100)
    expect(over.sign).toBeNull()
    expect(isNewer(state, over)).toBe(false)
    expect(pressClip(over, { do: 'play' }, now(1_200))).toBeNull()
    expect(isNewer(press(over, { do: 'show', sign: 'b', playing: true }, 1_300), over)).toBe(true)
  })
})

it('measures how far a clip is off the short way round where it runs on over its end', () => {
  expect(aheadBy(0.02, 1.98, 2)).toBeCloseTo(0.04)
  expect(aheadBy(1.98, 0.02, 2)).toBeCloseTo(-0.04)
  expect(aheadBy(0.02, 1.98, null)).toBeCloseTo(-1.96)
})
