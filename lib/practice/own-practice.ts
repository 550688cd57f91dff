import { DomainError } from '@/lib/errors'
import type { Work } from '@/lib/infra/command'
import { lockAccounts } from '@/lib/infra/transaction'

/**
 * Reads a practice the actor is a member of and locks its members.
 * @throws DomainError `not-found` when it is not theirs
 */
export async function lockOwnPractice({ tx }: Work, practiceId: string, accountId: string) {
  const members = await tx.member.findMany({ where: { practiceId } })
  if (!members.some((member) => member.accountId === accountId))
    throw new DomainError('not-found', 'no-practice')
  await lockAccounts(
    tx,
    members.map((member) => member.accountId),
  )
  const practice = await tx.practice.findUniqueOrThrow({
    where: { id: practiceId },
    include: { members: true },
  })
  const me = practice.members.find((member) => member.accountId === accountId)!
  const partner = practice.members.find((member) => member.accountId !== accountId)!
  return { practice, me, partner }
}
