import type { Tx } from '@/lib/infra/transaction'

/**
 * Says which of these accounts are here: at least one of their tabs has a lease in force.
 * The account's lease is never stored; it is the latest of its streams'.
 */
export async function present(tx: Tx, now: Date, accountIds: string[]): Promise<Set<string>> {
  const rows = await tx.stream.findMany({
    where: { accountId: { in: accountIds }, leaseUntil: { gt: now } },
    select: { accountId: true },
    distinct: ['accountId'],
  })
  return new Set(rows.map((row) => row.accountId))
}
