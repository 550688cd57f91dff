import { DomainError } from '@/lib/errors'
import { announce } from '@/lib/infra/announce'
import { parse } from '@/lib/infra/parse'
import { inTransaction } from '@/lib/infra/transaction'
import { hashPassword } from './passwords'
import { passwordRule } from './schemas'
import { endLeases } from './sign-out'

/**
 * Sets a forgotten password and ends every sign-in: nobody is matched with whoever held one. For whoever runs this Handover (`npm run password -- ALIAS`).
 * @throws DomainError `not-found` when nobody is called that, `invalid` when the password is too short
 */
export async function setPassword(alias: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(parse(passwordRule, password))
  const accountId = await inTransaction(async (tx, now) => {
    const changed = await tx.account.updateManyAndReturn({
      where: { aliasKey: alias.trim().toLowerCase() },
      data: { passwordHash },
      select: { id: true },
    })
    const account = changed[0]
    if (!account) throw new DomainError('not-found', 'no-such-alias', { values: { alias } })
    await tx.signIn.updateMany({ where: { accountId: account.id, endedAt: null }, data: { endedAt: now } })
    await endLeases(account.id, tx)
    return account.id
  })
  announce([`account:${accountId}`])
}
