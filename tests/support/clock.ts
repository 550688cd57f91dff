import { renewLease } from '@/lib/accounts/streams'
import { db } from '@/lib/infra/db'

type Here = { id: string; tab: string }[]

/**
 * Moves app_now() on, and keeps the sweeper from taking that for its own absence.
 * @param here accounts whose tabs stay open meanwhile: their leases are renewed
 */
export async function later(ms: number, here: Here = []): Promise<void> {
  await leap(ms)
  await db().$executeRaw`update "Upkeep" set "lastSweptAt" = app_now()`
  await renew(here)
}

/** Moves app_now() on as if no sweeper had run meanwhile: the server was down, or the machine asleep. */
export async function leap(ms: number, here: Here = []): Promise<void> {
  await db().$executeRaw`
    insert into "TestClock" ("ahead") values (${ms} * interval '1 ms')
    on conflict ("id") do update set "ahead" = "TestClock"."ahead" + excluded."ahead"`
  await renew(here)
}

async function renew(here: Here): Promise<void> {
  await Promise.all(here.map(({ id, tab }) => renewLease({ accountId: id, tab })))
}
