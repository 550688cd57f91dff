/** One simulated shift in a process and a database of its own. Says what came of it to its parent. */
import pg from 'pg'
import type { Answer } from '../day/child'
import { startRooms } from '../day/livekit'
import { countWork } from '../day/quiet'
import type { Order, Shifted } from './one-shift'

const say = (answer: Answer<Shifted>) => process.send!(answer)

try {
  countWork()
  const rooms = await startRooms()
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  // Only now: lib reads its settings when it is loaded.
  const { playShift } = await import('./one-shift')
  say({ played: await playShift(client, rooms, JSON.parse(process.argv[2]!) as Order) })
} catch (error) {
  say({ failed: String((error as Error).stack) })
}
process.disconnect()
