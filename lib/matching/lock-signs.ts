import type { Sql } from '@/lib/infra/transaction'

/**
 * Locks the signs these tickets are about, in one order, until the transaction ends. Of two who arrive together with
 * a sign in common the second one waits for the first one's commit, so that it finds them: two who could meet never
 * miss each other.
 */
export async function lockSigns(tx: Sql, tickets: { language: string; signs: string[] }[]): Promise<void> {
  const names = tickets.flatMap(({ language, signs }) => signs.map((sign) => `${language} ${sign}`))
  await tx.$queryRaw`
    select count(pg_advisory_xact_lock("key")) from (
      select distinct hashtextextended("name", 0) as "key" from unnest(${names}::text[]) "name" order by 1
    ) "sorted"`
}
