import { Prisma } from '@/lib/infra/db'
import type { Sql } from '@/lib/infra/transaction'

type Locked = { language: string; signs: string[] }

/**
 * Locks the signs these tickets are about, in one order, until the transaction ends. Of two who arrive together with
 * a sign in common the second one waits for the first one's commit, so that it finds them: two who could meet never
 * miss each other.
 */
export async function lockSigns(tx: Sql, tickets: Locked[]): Promise<void> {
  await tx.$queryRaw(locking(tickets))
}

/** The same as a query of one row, for a statement that does something else as well. */
export function locking(tickets: Locked[]): Prisma.Sql {
  const names = tickets.flatMap(({ language, signs }) => signs.map((sign) => `${language} ${sign}`))
  return Prisma.sql`
    select count(pg_advisory_xact_lock("key")) as "locked" from (
      select distinct hashtextextended("name", 0) as "key" from unnest(${names}::text[]) "name" order by 1
    ) "sorted"`
}
