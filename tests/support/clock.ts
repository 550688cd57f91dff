import { renewLease } from '@/lib/accounts/streams'
import { db } from '@/lib/infra/db'

/**
 * Moves app_now() on, and keeps the sweeper from taking that for its own absence.
 * @param here accounts whose tabs stay open meanwhile: their leases are renewed
 */
export async function later(ms: number, here: { id: string; tab: string }[] = []): Promise<void> {
  await db().$executeRaw`
    insert into "TestClock" ("ahead") values (${ms} * interval '1 ms')
    on conflict ("id") do update set "ahead" = "TestClock"."ahead" + excluded."ahead"`
  await db().$executeRaw`update "Upkeep" set "lastSweptAt" = app_now()`
  for (const { id, tab } of here) await renewLease({ accountId: id, tab })
}
