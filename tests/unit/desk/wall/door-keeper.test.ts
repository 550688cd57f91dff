import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DoorKeeper } from '@/components/desk/wall/door-keeper'
import { WallFeed } from '@/components/desk/wall/wall-feed'
import { WallPlaces } from '@/components/desk/wall/wall-places'
import { wallCards } from './cards'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const tick = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** A wall of `ids` and a server that lets one stand everywhere but at the doors of `taken`. */
async function keeperOf(ids: string, taken = '') {
  const feed = new WallFeed(async () => ({ at: Date.now(), more: 0, cards: wallCards(ids) }))
  const places = new WallPlaces(feed)
  const asked: (string | null)[] = []
  const keeper: DoorKeeper = new DoorKeeper({
    ...{ feed, places },
    ask: async (learnerId) => {
      asked.push(learnerId)
      const stands = learnerId !== null && taken.includes(learnerId) ? null : learnerId
      if (stands === learnerId) keeper.standsAt(stands)
      return { learnerId: stands }
    },
  })
  feed.start()
  places.start()
  keeper.start()
  await tick(10)
  return { keeper, places, asked }
}

describe('DoorKeeper', () => {
  it('stands at the first door, and asks once', async () => {
    const { asked } = await keeperOf('abc')
    await tick(60_000)
    expect(asked).toEqual(['a'])
  })

  it('goes to whom the hand rests on, not to whom it passes, and not back when it is off', async () => {
    const { places, asked } = await keeperOf('abc')
    await tick(2_000)
    places.onPoint('b')
    await tick(100)
    places.onPoint('c')
    for (let move = 0; move < 5; move++) {
      await tick(100)
      places.onPoint('c')
    }
    places.onPoint(null)
    await tick(5_000)
    expect(asked).toEqual(['a', 'c'])
  })

  it('changes doors once a second at most', async () => {
    const { places, asked } = await keeperOf('abc')
    await tick(2_000)
    for (const id of 'bcbcb') {
      places.onPoint(id)
      await tick(200)
    }
    expect(asked).toEqual(['a', 'b'])
    await tick(1_000)
    expect(asked).toEqual(['a', 'b'])
    places.onPoint('c')
    await tick(200)
    expect(asked).toEqual(['a', 'b', 'c'])
  })

  it('takes the next one where somebody else stands, and asks again there only later', async () => {
    const { places, asked } = await keeperOf('abc', 'a')
    await tick(2_000)
    expect(asked).toEqual(['a', 'b'])
    places.onPoint('a')
    await tick(5_000)
    expect(asked).toEqual(['a', 'b'])
    await tick(10_000)
    expect(asked).toEqual(['a', 'b', 'a'])
  })

  it('asks for the same door again, back from behind it', async () => {
    const { keeper, asked } = await keeperOf('abc')
    keeper.stop()
    keeper.standsAt(null)
    await tick(3_000)
    keeper.start()
    await tick(10)
    expect(asked).toEqual(['a', 'a'])
  })

  it('leaves the door with the wall, and asks nothing once it is stopped', async () => {
    const { keeper, places, asked } = await keeperOf('abc')
    keeper.leave()
    keeper.stop()
    places.onPoint('c')
    await tick(30_000)
    expect(asked).toEqual(['a', null])
  })
})
