import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Clocks } from '@/components/practice/shared/clocks'
import { Line } from '@/components/practice/shared/line'
import { largest, readMessage } from '@/components/practice/shared/read-message'
import { SharedClip } from '@/components/practice/shared/shared-clip'

const length = 2

/** A room of browsers whose clocks differ; each message takes its time. */
function room(delay: () => number = () => 20) {
  const hearers: { who: string; hear: (from: string, data: Uint8Array) => void }[] = []
  return function browser(who: string, clock: number) {
    const line = new Line({
      now: () => Date.now() + clock,
      want: () => undefined,
      post: (data) => {
        for (const other of hearers) if (other.who !== who) setTimeout(() => other.hear(who, data), delay())
      },
    })
    const clip = new SharedClip(line)
    clip.length = length
    clip.setMe(who)
    line.join(clip)
    const here = { who, hear: line.hear }
    hearers.push(here)
    line.setOpen(true)
    const leave = () => {
      line.setOpen(false)
      hearers.splice(hearers.indexOf(here), 1)
    }
    const position = () => clip.place(length)?.position
    return { line, clip, leave, position }
  }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a shared clip', () => {
  it('is at the same place in browsers whose clocks are hours apart', async () => {
    const browser = room()
    const [robin, otter] = [browser('robin', 7_200_000), browser('otter', -50_000)]
    await pass(700)
    robin.clip.press({ do: 'show', sign: 'a', playing: true })
    await pass(733)
    expect(otter.position()).toBeCloseTo(robin.position()!, 3)
    otter.clip.press({ do: 'rate', rate: 0.25 })
    await pass(1_000)
    expect(otter.position()).toBeCloseTo(robin.position()!, 3)
    expect(robin.clip.snapshot()!.by).toBe('otter')
  })

  it('is told to who comes late, and to who comes back with another clock', async () => {
    const browser = room()
    const robin = browser('robin', 1_000)
    robin.clip.press({ do: 'show', sign: 'a', playing: true })
    await pass(400)
    const otter = browser('otter', 0)
    await pass(800)
    expect(otter.position()).toBeCloseTo(robin.position()!, 3)
    robin.leave()
    await pass(5_000)
    const again = browser('robin', -400_000)
    await pass(800)
    expect(again.position()).toBeCloseTo(otter.position()!, 3)
    expect(again.clip.snapshot()!.rev).toBe(1)
  })

  it('ends the same when two press at once and when an old press comes late', async () => {
    const delays = [900, 20, 20, 20]
    const browser = room(() => delays.pop() ?? 20)
    const [robin, otter] = [browser('robin', 0), browser('otter', 5_000)]
    await pass(2_000)
    robin.clip.press({ do: 'show', sign: 'a', playing: false })
    await pass(100)
    robin.clip.press({ do: 'step', by: 5 })
    otter.clip.press({ do: 'step', by: 9 })
    await pass(2_000)
    expect(otter.clip.snapshot()).toMatchObject({ rev: 2, by: 'robin' })
    expect(robin.clip.snapshot()).toMatchObject({ rev: 2, by: 'robin' })
  })
})

describe('aligning clocks', () => {
  it('believes the ping that was fastest, and before any the fastest message', () => {
    const clocks = new Clocks()
    clocks.hear('otter', 1_000, 100)
    clocks.hear('otter', 2_000, 1_030)
    expect(clocks.ahead('otter')).toBe(970)
    clocks.pong('otter', { sent: 0, theirs: 1_150, received: 200 })
    clocks.pong('otter', { sent: 500, theirs: 1_505, received: 510 })
    clocks.pong('otter', { sent: 900, theirs: 1_990, received: 1_000 })
    expect(clocks.ahead('otter')).toBe(1_000)
  })
})

describe('[I5] what comes from another browser', () => {
  const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  const clip = {
    ...{ rev: 1, by: 'otter', sign: 'a', playing: true, rate: 1, repeat: true },
    ...{ from: 0, to: null, position: 0.2, at: 5 },
  }
  const good = { kind: 'clip', born: 'x', sent: 1, clip }

  it('is read when it is whole, without what does not belong to it', () => {
    expect(readMessage(bytes({ ...good, more: 1, clip: { ...clip, more: 1 } }))).toEqual(good)
  })

  it.each([
    ['no JSON', new TextEncoder().encode('{')],
    ['no object', bytes(null)],
    ['an unknown kind', bytes({ ...good, kind: 'run' })],
    ['a speed that is not offered', bytes({ ...good, clip: { ...clip, rate: 16 } })],
    ['a time that is none', bytes({ ...good, clip: { ...clip, at: 'now' } })],
    ['a part that ends before it begins', bytes({ ...good, clip: { ...clip, from: 2, to: 1 } })],
    ['a rev that would win for ever', bytes({ ...good, clip: { ...clip, rev: Number.MAX_VALUE } })],
    ['too much', new Uint8Array(largest + 1)],
  ])('is dropped when it is %s', (_what, data) => {
    expect(readMessage(data)).toBeNull()
  })
})

it('of looking back counts frames as they are kept, not as clips have them', () => {
  const line = new Line({ now: () => 0, want: () => undefined, post: () => undefined })
  const back = new SharedClip(line, 'rewind', 20)
  back.length = 10
  back.press({ do: 'show', sign: 'take', playing: false })
  back.press({ do: 'seek', to: 100 })
  expect(back.place(10)!.position).toBeCloseTo(100.5 / 20)
  back.press({ do: 'step', by: 1 })
  expect(Math.floor(back.place(10)!.position * 20)).toBe(101)
})
