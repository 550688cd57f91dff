import { Prisma } from '@/lib/infra/db'
import { lockNames, type Sql } from '@/lib/infra/transaction'

type Locked = { language: string; signs: string[] }

/**
 * Locks the signs these tickets are about, in one order, until the transaction ends. Of two who arrive together with
 * a sign in common the second one waits for the first one's commit, so that it finds them: two who could meet never
 * miss each other.
 */
export async function lockSigns(tx: Sql, tickets: Locked[]): Promise<void> {
  const names = tickets.flatMap(({ language, signs }) => signs.map((sign) => `${language} ${sign}`))
  await tx.$queryRaw`select ${lockNames(Prisma.sql`select unnest(${names}::text[]) as "name"`)} as "locked"`
}

/**
 * The names of the same locks for tickets to be.
 * @param rows `language` and `signs` (ids) of each
 */
export const vocabularies = (rows: Prisma.Sql) =>
  Prisma.sql`select j."language" || ' ' || sign as "name" from ${rows} j, unnest(j."signs") sign`
