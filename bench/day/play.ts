/** One simulated day in a process and a database of its own. Says what came of it to its parent. */
import pg from 'pg'
import { countWork } from './quiet'
import { startRooms } from './livekit'
import type { Answer } from './child'
import type { Played } from './figures'

export type Order = { seed: number; spreading: boolean; foresight: boolean }

const say = (answer: Answer<Played>) => process.send!(answer)

try {
  countWork()
  const rooms = await startRooms()
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  // Only now: lib reads its settings when it is loaded.
  const { playDay } = await import('./one-day')
  say({ played: await playDay(client, rooms, JSON.parse(process.argv[2]!) as Order) })
} catch (error) {
  say({ failed: String((error as Error).stack) })
}
process.disconnect()
