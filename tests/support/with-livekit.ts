import { afterAll, beforeAll } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/infra/db'
import { mintToken } from '@/lib/practice/mint-token'
import { fakeLiveKit } from '../fakes/livekit'

type Fake = Awaited<ReturnType<typeof fakeLiveKit>>

/** Starts a LiveKit of our own for the tests of a file, and stops it after them. */
export function withLiveKit() {
  let fake: Fake | null = null
  beforeAll(async () => {
    fake = await fakeLiveKit()
    process.env.LIVEKIT_URL = fake.url
    process.env.LIVEKIT_API_KEY = 'key'
    process.env.LIVEKIT_API_SECRET = 'secret-of-the-fake-that-is-long-enough'
  })
  afterAll(() => fake?.stop())
  const livekit = () => fake!

  /** Somebody's browser enters a room: a token first, then they are in it by LiveKit's word. */
  async function enter(person: Actor & { tab: string }, roomId: string): Promise<void> {
    await mintToken({ actor: person, input: { roomId, tab: person.tab, take: false } })
    const row = await db().roomIdentity.findUniqueOrThrow({
      where: { roomId_accountId: { roomId, accountId: person.id } },
    })
    livekit().rooms.get(roomId)!.push(row.identity)
  }
  return { livekit, enter }
}
