import type { Tx } from '@/lib/infra/transaction'
import { lockAccounts } from '@/lib/infra/transaction'

/**
 * Locks the members of a practice and reads it behind the locks: also a trainer who came in while this waited.
 * @param known the members as they were read before
 * @throws when there is no such practice
 */
export async function lockPractice(tx: Tx, practiceId: string, known: { accountId: string }[]) {
  await lockAccounts(
    tx,
    known.map((member) => member.accountId),
  )
  const practice = await tx.practice.findUniqueOrThrow({
    where: { id: practiceId },
    include: { members: true },
  })
  if (practice.members.length === known.length) return practice
  return lockPractice(tx, practiceId, practice.members)
}
