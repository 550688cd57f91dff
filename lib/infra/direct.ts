import pg from 'pg'
import { Batch, type Answer } from './batch'
import { Prisma } from './db'
import { env } from './env'
import { logger } from './logger'
import { onePerProcess } from './one-per-process'
import { retried, type Sql } from './transaction'

/**
 * Runs `job` in one transaction straight on a connection, for the few verbs that many wait for: there a statement
 * costs a tenth of what it costs through Prisma, and statements sent without waiting in between travel together.
 * What the job does not wait for is finished before the commit. Deadlocks are tried again.
 */
export function directly<T>(job: (sql: Sql) => Promise<T>): Promise<T> {
  return retried(() => once(job))
}

async function once<T>(job: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await connections().connect()
  const sent: Promise<unknown>[] = []
  let gathered: Batch | undefined
  let over = false
  const send = (text: string, values: unknown[]) => {
    // What a part of a failed job sends too late would be outside the transaction.
    if (over) return Promise.reject(tooLate())
    const batch = (gathered ??= gather())
    const result = batch.add(text, values)
    sent.push(result)
    // Whoever waits for it hears of its failure, and the commit below does.
    result.catch(() => undefined)
    return result
  }
  const gather = () => {
    const batch = new Batch()
    process.nextTick(() => {
      gathered = undefined
      if (over) batch.handleError(tooLate())
      else client.query(batch)
    })
    return batch
  }
  let broken: Error | undefined
  try {
    void send('begin', [])
    const answer = await job(sqlBy(send, true))
    const end = send('commit', [])
    await Promise.all(sent)
    if ((await end).command !== 'COMMIT') throw new Error('the transaction was not committed')
    return answer
  } catch (error) {
    over = true
    await Promise.allSettled(sent)
    await client.query('rollback').catch((lost: Error) => (broken = lost))
    throw error
  } finally {
    client.release(broken)
  }
}

const tooLate = () => new Error('the transaction is over')

/** One statement at a time straight on a connection, each its own transaction. */
export function straight(): Sql {
  return sqlBy(async (text, values) => {
    const client = await connections().connect()
    const batch = new Batch()
    try {
      const answer = batch.add(text, values)
      client.query(batch)
      return await answer
    } finally {
      client.release()
    }
  })
}

function sqlBy(send: (text: string, values: unknown[]) => Promise<Answer>, inOrder?: true): Sql {
  const run = (query: TemplateStringsArray | Prisma.Sql, values: unknown[]) => {
    const whole = 'raw' in query ? Prisma.sql(query, ...values) : query
    return send(whole.text, whole.values)
  }
  return {
    $queryRaw: async (query, ...values) => (await run(query, values)).rows as never,
    $executeRaw: async (query, ...values) => (await run(query, values)).count,
    ...(inOrder && { inOrder }),
  }
}

function connections(): pg.Pool {
  return onePerProcess('connections', () =>
    // The plans do not depend on the values: planning each time would cost more than most of these statements. Each goes
    // by a key; a plan made while a table was small must not read all of it when it has grown. Compiling one takes
    // longer than running it.
    makePool(10, 'set plan_cache_mode = force_generic_plan; set enable_seqscan = off; set jit = off'),
  )
}

/**
 * A pool beside Prisma's. A connection that breaks is logged, never thrown, whether somebody uses it or not: whoever
 * does hears of it by their statement. Idle ones keep no process alive.
 */
export function makePool(max: number, setting: string): pg.Pool {
  const pool = new pg.Pool({
    ...{ connectionString: env().DATABASE_URL, max },
    verify: (client, done) => client.query(setting, (error) => done(error)),
    ...{ idleTimeoutMillis: 60_000, connectionTimeoutMillis: 15_000, allowExitOnIdle: true },
  })
  const quiet = (error: Error) => logger().warn({ error: error.message }, 'database connection lost')
  pool.on('error', quiet)
  pool.on('connect', (client) => client.on('error', quiet))
  return pool
}
