import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { stands } from '@/components/desk/wall/steady'
import { WallFeed } from '@/components/desk/wall/wall-feed'
import { WallPlaces } from '@/components/desk/wall/wall-places'
import { wallCards } from './cards'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A wall that shows `ids` first, and then `later`. */
async function placesOf(ids: string, later: string) {
  const answers = [ids, later]
  const feed = new WallFeed(async () => ({
    ...{ at: Date.now(), more: 0 },
    cards: wallCards(answers.length > 1 ? answers.shift()! : answers[0]!),
  }))
  const places = new WallPlaces(feed)
  feed.start()
  places.start()
  await vi.advanceTimersByTimeAsync(0)
  return { places, feed }
}

describe('WallPlaces', () => {
  it('moves nobody for as long as the hand moves, and tells when it is off', async () => {
    const { places } = await placesOf('abc', 'cab')
    const told = vi.fn()
    places.subscribe(told)
    for (let second = 0; second < 10; second++) {
      places.onHand()
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(places.snapshot()?.ids.join('')).toBe('abc')
    expect(told).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(stands)
    expect(places.snapshot()?.ids.join('')).toBe('cab')
    expect(told).toHaveBeenCalledTimes(1)
  })

  it('knows what is on the screen from what is about to be drawn', async () => {
    const { places } = await placesOf('abc', 'cab')
    places.onDrawn(places.snapshot())
    await vi.advanceTimersByTimeAsync(10_000)
    expect(places.snapshot()?.ids.join('')).toBe('cab')
    expect(places.seen()?.ids.join('')).toBe('abc')
  })

  it('moves nobody once it is stopped', async () => {
    const { places, feed } = await placesOf('abc', 'cab')
    places.stop()
    feed.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(places.snapshot()?.ids.join('')).toBe('abc')
  })
})
