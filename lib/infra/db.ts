import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './prisma-client/client'
import { env } from './env'
import { logger } from './logger'
import { onePerProcess } from './one-per-process'

export { Prisma } from './prisma-client/client'
export type * from './prisma-client/models'

/** Gives the process's database client. A connection that breaks while idle is logged, never thrown. */
export function db(): PrismaClient {
  return onePerProcess('db', () => {
    const quiet = (error: Error) => logger().warn({ error: error.message }, 'database connection lost')
    const adapter = new PrismaPg(
      { connectionString: env().DATABASE_URL, max: env().HANDOVER_DB_POOL, idleTimeoutMillis: 60_000 },
      { onPoolError: quiet, onConnectionError: quiet },
    )
    return new PrismaClient({ adapter, transactionOptions: { maxWait: 15_000, timeout: 15_000 } })
  })
}
