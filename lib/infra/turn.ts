import pg from 'pg'
import { env } from './env'

const turnLock = 7_243_001

/**
 * Competes for the one turn at sweeping: an advisory lock that Postgres takes back by itself when the process or
 * its connection dies.
 */
export function takeTurn(): { mine: () => Promise<boolean>; release: () => Promise<void> } {
  let holder: pg.Client | null = null
  let held = false

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true })
    const lose = () => {
      if (holder === client) [holder, held] = [null, false]
    }
    client.on('error', lose)
    client.on('end', lose)
    await client.connect()
    return client
  }

  return {
    async mine() {
      if (held) return true
      holder ??= await connect()
      const answer = await holder.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
        turnLock,
      ])
      held = answer.rows[0]?.mine ?? false
      return held
    },
    async release() {
      await holder?.end().catch(() => undefined)
    },
  }
}
