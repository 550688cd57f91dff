import { db } from '@/lib/infra/db'
import type { Sql } from '@/lib/infra/transaction'

/** Gives the ids of all accounts that this one has blocked or is blocked by: neither sees anything of the other. */
export async function blockedWith(accountId: string, sql: Sql = db()): Promise<string[]> {
  const rows = await sql.$queryRaw<{ id: string }[]>`
    select case when "byId" = ${accountId}::uuid then "otherId" else "byId" end as "id" from "Block"
    where "byId" = ${accountId}::uuid or "otherId" = ${accountId}::uuid`
  return rows.map((row) => row.id)
}
