import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Sides } from './browsers'
import { arm, at, firstFrame, press, read, type Seen } from './reading'
import type { Rooms } from './rooms'

export type Measured = { ms: number; seen: Seen }

/** One round of the stock page: the other side has been publishing for a while, then Join is pressed here. */
export async function peerRound(address: string, { near, far }: Sides, rooms: Rooms): Promise<Measured> {
  const room = `stock-${randomUUID()}`
  await rooms.make(room)
  const there = await far.page(`${address}/stock?room=${room}&name=far&auto`)
  const here = await near.page(`${address}/stock?room=${room}&name=near`)
  try {
    await rooms.published(room, 1)
    const join = here.getByRole('button', { name: 'Join' })
    await join.waitFor()
    await sleep(1_500)
    await arm(here)
    await press(join)
    await firstFrame(here)
    const seen = await read(here)
    return { ms: at(seen, 'frame') - at(seen, 'press'), seen }
  } finally {
    await Promise.all([here.close(), there.close()])
    await rooms.remove(room)
  }
}
