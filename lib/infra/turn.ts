import pg from 'pg'
import { env } from './env'

const turnLock = 7_243_001

/**
 * Competes for the one turn at sweeping: an advisory lock that Postgres takes back by itself when the process or
 * its connection dies. `mine` may be asked by many at once: they share one connection and one answer, since a second
 * connection would find the lock taken by the first.
 */
export function takeTurn(): { mine: () => Promise<boolean>; release: () => Promise<void> } {
  let holder: pg.Client | null = null
  let held = false
  let asking: Promise<boolean> | null = null

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true })
    const lose = () => {
      if (holder === client) [holder, held] = [null, false]
    }
    client.on('error', lose)
    client.on('end', lose)
    await client.connect()
    holder = client
    return client
  }

  async function ask(): Promise<boolean> {
    const client = holder ?? (await connect())
    const answer = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
      turnLock,
    ])
    held = holder === client && answer.rows[0]!.mine
    return held
  }

  return {
    async mine() {
      if (held) return true
      asking ??= ask().finally(() => (asking = null))
      return asking
    },
    async release() {
      await asking?.catch(() => undefined)
      await holder?.end().catch(() => undefined)
    },
  }
}
