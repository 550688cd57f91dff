import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Sides } from './browsers'
import type { Measured } from './peer'
import { arm, at, firstFrame, read } from './reading'
import type { Rooms } from './rooms'

/** One round of the least there can be: both connected, the picture there is paused, and resumes. */
export async function limitRound(address: string, { near, far }: Sides, rooms: Rooms): Promise<Measured> {
  const room = `bare-${randomUUID()}`
  await rooms.make(room)
  const here = await near.page(`${address}/bare?room=${room}&name=near`)
  const there = await far.page(`${address}/bare?room=${room}&name=far&send`)
  try {
    await here.evaluate(() => window.watch.arm())
    await firstFrame(here)
    await there.evaluate(() => window.bare.pause())
    await sleep(1_500)
    await arm(here, there)
    await there.evaluate(() => void window.bare.resume())
    await firstFrame(here)
    const seen = await read(here)
    const from = await there.evaluate(() => window.watch.marks.find((one) => one.name === 'press')!.at)
    return { ms: at(seen, 'frame') - from, seen }
  } finally {
    await Promise.all([here.close(), there.close()])
    await rooms.remove(room)
  }
}
