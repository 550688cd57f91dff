import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepSame } from '@/components/desk/wall/keep-same'
import { WallFeed } from '@/components/desk/wall/wall-feed'
import type { Wall } from '@/lib/rounds/messages'
import { wallCard, wallCards } from './cards'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function feedOf(answers: (Wall | null)[]) {
  const read = vi.fn(async () => answers.shift() ?? null)
  return { feed: new WallFeed(read), read }
}
const wall = (at: number, ids: string): Wall => ({ at, cards: wallCards(ids), more: 0 })

describe('WallFeed', () => {
  it('makes many hints one look, at most one a second', async () => {
    const { feed, read } = feedOf([wall(1, 'a'), wall(2, 'ab')])
    feed.start()
    for (let hint = 0; hint < 9; hint++) feed.look()
    await vi.advanceTimersByTimeAsync(0)
    for (let hint = 0; hint < 9; hint++) feed.look()
    await vi.advanceTimersByTimeAsync(999)
    expect(read).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(read).toHaveBeenCalledTimes(2)
  })

  it('looks by itself every few seconds, and not at all once it is stopped', async () => {
    const { feed, read } = feedOf([wall(1, 'a')])
    feed.start()
    await vi.advanceTimersByTimeAsync(5_100)
    expect(read).toHaveBeenCalledTimes(2)
    feed.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(read).toHaveBeenCalledTimes(2)
  })

  it('leaves what is known when a look fails, and says so when there is nothing', async () => {
    const { feed } = feedOf([null, wall(2, 'ab'), null, wall(1, 'a')])
    feed.start()
    await vi.advanceTimersByTimeAsync(0)
    expect(feed.snapshot().kind).toBe('failed')
    await vi.advanceTimersByTimeAsync(15_000)
    const view = feed.snapshot()
    expect(view.kind === 'there' && [...view.here].join('')).toBe('ab')
  })
})

describe('keepSame', () => {
  it('keeps the object of a card that says the same, and who is gone as they were', () => {
    const known = keepSame(new Map(), wallCards('ab'))
    const next = keepSame(known, [wallCard('a'), wallCard('c')])
    expect(next.get('a')).toBe(known.get('a'))
    expect(next.get('b')).toBe(known.get('b'))
    expect(keepSame(known, [wallCard('a', { hop: 'busy' })]).get('a')).not.toBe(known.get('a'))
  })
})
