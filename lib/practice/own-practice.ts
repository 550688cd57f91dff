import { DomainError } from '@/lib/errors'
import type { Work } from '@/lib/infra/command'
import { lockPractice } from './lock-practice'
import { droppedIn, othersOf } from './others'

/**
 * Reads a practice the actor is a member of and locks its members. `over`: it has ended for the actor, since when.
 * `guest`: the actor is a trainer who has dropped in on two peers.
 * @throws DomainError `not-found` when it is not theirs
 */
export async function lockOwnPractice({ tx }: Work, practiceId: string, accountId: string) {
  const members = await tx.member.findMany({ where: { practiceId } })
  if (!members.some((member) => member.accountId === accountId))
    throw new DomainError('not-found', 'no-practice')
  const practice = await lockPractice(tx, practiceId, members)
  const me = practice.members.find((member) => member.accountId === accountId)!
  const { partner, third } = othersOf(practice.members, accountId)
  return { practice, me, partner: partner!, third, over: me.endedAt, guest: droppedIn(practice.members, me) }
}
