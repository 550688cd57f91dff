import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { passwordFits } from '@/lib/accounts/passwords'
import { slowDown } from '@/lib/accounts/slow-down'
import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { parse } from '@/lib/infra/parse'
import { eraseAccount } from './erase-account'
import { stopEverything } from './stop-everything'

const input = z.object({ key: z.uuid(), password: z.string().min(1, 'password-wrong').max(200) })

/**
 * Deletes an account for good, on its owner's word and password: a practice, a place in line and duty end first, as by
 * their own presses; then everything that is theirs goes, films from the disk as well. Reports stay (decision 025).
 * Its sign-ins are gone with it, so it needs no answer kept for a press that is sent again.
 * @throws DomainError `forbidden` (wrong password, a demo account), `limit` (too many tries), `conflict` (something began
 *   at that very moment)
 */
export async function deleteAccount({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<object> {
  const { password } = parse(input, raw)
  const account = await db().account.findUniqueOrThrow({ where: { id: actor.id } })
  if (account.demo || account.recording) throw new DomainError('forbidden', 'demo-stays')
  slowDown(account.aliasKey)
  if (!(await passwordFits(account.passwordHash, password)))
    throw new DomainError('forbidden', 'password-wrong', { field: 'password' })
  await stopEverything(actor)
  await eraseAccount(actor.id)
  return {}
}
