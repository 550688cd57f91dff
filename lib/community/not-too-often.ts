import { durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import type { Tx } from '@/lib/infra/transaction'

/**
 * Counts an account’s presses of one kind within `boardSpan`, this one too, by their commands, so that deleting what one wrote makes no
 * room for more. The caller holds the account's lock. @throws DomainError `limit`
 */
export async function notTooOften(
  tx: Tx,
  now: Date,
  accountId: string,
  verb: string,
  most: number,
): Promise<void> {
  const since = new Date(+now - durations.boardSpan)
  const pressed = await tx.command.count({ where: { accountId, verb, createdAt: { gt: since } } })
  if (pressed > most) throw new DomainError('limit', 'board-often')
}
