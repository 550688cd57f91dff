import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'

/** So many of each at once: a first look at an old database does not hold it up. */
const atOnce = 5_000

/**
 * Deletes what mattered for a while only, and would pile up for ever: answers to presses that nobody sends again, tabs
 * and sign-ins that ended long ago, and people who were once kept apart.
 */
export async function forgetTraces(): Promise<void> {
  const kept = durations.tracesKept
  await db().$executeRaw`
    delete from "Command" where ("accountId", "key") in (
      select "accountId", "key" from "Command" where "createdAt" <= app_now() - ${kept} * interval '1 ms'
      order by "createdAt" limit ${atOnce})`
  await db().$executeRaw`
    delete from "Stream" where ("accountId", "tab") in (
      select "accountId", "tab" from "Stream" where "leaseUntil" <= app_now() - ${kept} * interval '1 ms' limit ${atOnce})
      and "leaseUntil" <= app_now() - ${kept} * interval '1 ms'`
  await db().$executeRaw`
    delete from "SignIn" where "id" in (
      select "id" from "SignIn" where least("endedAt", "expiresAt") <= app_now() - ${kept} * interval '1 ms' limit ${atOnce})`
  await db().$executeRaw`
    delete from "Skip" where ("oneId", "otherId") in (
      select "oneId", "otherId" from "Skip"
      where greatest("until", "lastAt") <= app_now() - ${kept} * interval '1 ms' limit ${atOnce})
      and greatest("until", "lastAt") <= app_now() - ${kept} * interval '1 ms'`
}
