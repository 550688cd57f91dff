import { db } from '@/lib/infra/db'
import { announce } from '@/lib/infra/announce'
import type { Actor } from './actor'

/** Ends one sign-in. The browser that held it is told, so that its tabs stop at once. */
export async function signOut(signInId: string): Promise<void> {
  const ended = await db().$queryRaw<{ accountId: string }[]>`
    update "SignIn" set "endedAt" = app_now() where "id"::text = ${signInId} and "endedAt" is null
    returning "accountId"`
  announce(ended.map((row) => `account:${row.accountId}` as const))
}

/** Ends every sign-in of the actor's account, on all devices. */
export async function signOutEverywhere({ actor }: { actor: Actor }): Promise<{ ended: number }> {
  const ended = await db().$executeRaw`
    update "SignIn" set "endedAt" = app_now() where "accountId" = ${actor.id}::uuid and "endedAt" is null`
  announce([`account:${actor.id}`])
  return { ended }
}
