import { db } from '@/lib/infra/db'
import { announce } from '@/lib/infra/announce'
import type { Sql } from '@/lib/infra/transaction'
import type { Actor } from './actor'

/**
 * Ends one sign-in. The browser that held it is told, so that its tabs stop at once. Whoever is signed in nowhere is
 * not here any more either: nobody is matched with them.
 */
export async function signOut(signInId: string): Promise<void> {
  const ended = await db().$queryRaw<{ accountId: string }[]>`
    update "SignIn" set "endedAt" = app_now() where "id"::text = ${signInId} and "endedAt" is null
    returning "accountId"`
  for (const { accountId } of ended) await endLeases(accountId)
  announce(ended.map((row) => `account:${row.accountId}` as const))
}

/** Ends every sign-in of the actor's account, on all devices. */
export async function signOutEverywhere({ actor }: { actor: Actor }): Promise<{ ended: number }> {
  const ended = await db().$executeRaw`
    update "SignIn" set "endedAt" = app_now() where "accountId" = ${actor.id}::uuid and "endedAt" is null`
  await endLeases(actor.id)
  announce([`account:${actor.id}`])
  return { ended }
}

/** Whoever is signed in nowhere any more is not here: no lease of theirs is in force. */
export async function endLeases(accountId: string, sql: Sql = db()): Promise<void> {
  await sql.$executeRaw`
    update "Stream" set "leaseUntil" = least("leaseUntil", app_now())
    where "accountId" = ${accountId}::uuid and not exists (
      select 1 from "SignIn" i where i."accountId" = ${accountId}::uuid
        and i."endedAt" is null and i."expiresAt" > app_now())`
}
