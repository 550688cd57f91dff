import pg from 'pg'
import { channel, hearers, sender, type Topic } from './announce'
import { env } from './env'
import { logger } from './logger'

/**
 * Hears every announcement: this process's own as they are made, those of others on one connection, which comes back by
 * itself.
 * @param hear called for each notice with its topics
 * @param missed called after a reconnect, when notices may have been lost: tell everybody to look again
 * @returns a function that stops listening
 */
export function listen(hear: (topics: Topic[]) => void, missed: () => void): () => Promise<void> {
  let client: pg.Client | null = null
  let stopped = false
  let retry: NodeJS.Timeout | undefined

  async function connect(again: boolean): Promise<void> {
    const next = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true })
    client = next
    next.on('notification', ({ payload = '' }) => {
      const [from, ...topics] = payload.split(' ')
      if (from !== sender()) hear(topics as Topic[])
    })
    next.on('error', (error) => logger().warn({ error: error.message }, 'listening was cut'))
    next.on('end', () => {
      if (!stopped && client === next) retry = setTimeout(() => void connect(true), 500)
    })
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
      if (again) missed()
    } catch {
      if (!stopped && client === next) {
        client = null
        next.end().catch(() => undefined)
        retry = setTimeout(() => void connect(true), 500)
      }
    }
  }

  hearers().add(hear)
  void connect(false)
  return async () => {
    stopped = true
    hearers().delete(hear)
    clearTimeout(retry)
    await client?.end().catch(() => undefined)
  }
}
