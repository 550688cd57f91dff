import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { parse } from '@/lib/infra/parse'

const given = z.enum(['organiser', 'safeguarder'])

/**
 * Gives a role that nobody can choose for themselves. For whoever runs this Handover (`scripts/role.ts`). Twice is as once.
 * @throws DomainError `not-found` when nobody is called that, `invalid` for any other role
 */
export async function giveRole(alias: string, role: string): Promise<void> {
  const wanted = parse(given, role)
  const aliasKey = alias.trim().toLowerCase()
  const account = await db().account.findUnique({ where: { aliasKey } })
  if (!account) throw new DomainError('not-found', 'no-such-alias', { values: { alias } })
  if (account.roles.includes(wanted)) return
  await db().account.updateMany({
    where: { id: account.id, NOT: { roles: { has: wanted } } },
    data: { roles: { push: wanted } },
  })
}
