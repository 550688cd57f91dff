import { DomainError } from '@/lib/errors'
import { straight } from '@/lib/infra/direct'
import { isUuid } from '@/lib/infra/is-uuid'
import type { Role } from '@/lib/infra/prisma-client/enums'

/** Who acts: an account that is signed in now. */
export type Actor = {
  id: string
  alias: string
  roles: Role[]
  language: string
  adult: boolean
  signInId: string
}

/**
 * Finds who a sign-in belongs to.
 * @returns null when it has ended, has run out or never was
 */
export async function actorOf(signInId: string): Promise<Actor | null> {
  if (!isUuid(signInId)) return null
  const rows = await straight().$queryRaw<Actor[]>`
    select a."id", a."alias", a."roles"::text[] as "roles", a."language", a."adult", s."id" as "signInId"
    from "SignIn" s join "Account" a on a."id" = s."accountId"
    where s."id" = ${signInId}::uuid and s."endedAt" is null and s."expiresAt" > app_now()`
  return rows[0] ?? null
}

/** Refuses with `forbidden` unless the actor holds the role. */
export function mustBe(actor: Actor, role: Role): void {
  if (!actor.roles.includes(role)) throw new DomainError('forbidden', `not-${role}`)
}
