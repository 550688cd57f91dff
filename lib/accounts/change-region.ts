import { z } from 'zod'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import type { Actor } from './actor'
import { regionRule } from './schemas'

const input = z.object({ key: z.uuid(), region: regionRule })

/**
 * Changes where one's signing comes from; empty takes it back. A ticket in line goes by the new one from the next look on.
 * @throws DomainError `invalid` with the field
 */
export async function changeRegion({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ region: string | null }> {
  const { key, region } = parse(input, raw)
  const press = { accountId: actor.id, key, verb: 'change-region', input: { region } }
  return command(press, async ({ tx, tell }) => {
    await lockAccounts(tx, [actor.id])
    await tx.account.update({ where: { id: actor.id }, data: { region } })
    tell(`account:${actor.id}`)
    return { region }
  })
}
