import { Prisma } from '@/lib/infra/db'
import type { Sql } from '@/lib/infra/transaction'

type Locked = { language: string; signs: string[] }

/**
 * Locks the signs these tickets are about, in one order, until the transaction ends. Of two who arrive together with
 * a sign in common the second one waits for the first one's commit, so that it finds them: two who could meet never
 * miss each other.
 */
export async function lockSigns(tx: Sql, tickets: Locked[]): Promise<void> {
  const names = tickets.flatMap(({ language, signs }) => signs.map((sign) => `${language} ${sign}`))
  await lock(tx, Prisma.sql`select unnest(${names}::text[]) as "name"`)
}

/**
 * The same for tickets to be.
 * @param rows `language` and `signs` (ids) of each
 */
export async function lockVocabularies(tx: Sql, rows: Prisma.Sql): Promise<void> {
  await lock(
    tx,
    Prisma.sql`select j."language" || ' ' || sign as "name" from ${rows} j, unnest(j."signs") sign`,
  )
}

async function lock(tx: Sql, names: Prisma.Sql): Promise<void> {
  await tx.$queryRaw`
    select count(pg_advisory_xact_lock("key")) as "locked" from (
      select distinct hashtextextended("name", 0) as "key" from (${names}) "names" order by 1
    ) "sorted"`
}
