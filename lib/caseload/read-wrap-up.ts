import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { blockedWith } from '@/lib/safety/blocked-with'
import type { WrapUpNow } from './messages'
import { lastOfEach } from './said-of'

/** Gives the practice a trainer may wrap up now: the last one that ended and is not yet; null when there is none. */
export async function readWrapUp(trainerId: string, now: Date): Promise<WrapUpNow | null> {
  const mine = await db().member.findFirst({
    where: {
      ...{ accountId: trainerId, role: 'trainer', summarySeenAt: null },
      endedAt: { gt: new Date(+now - durations.wrapUp) },
      practice: {
        ...{ liveSince: { not: null }, state: 'ended', endedWhy: { not: 'wrong' } },
        members: { some: { role: 'learner', accountId: { notIn: await blockedWith(trainerId) } } },
      },
    },
    orderBy: { endedAt: 'desc' },
    include: {
      practice: {
        include: {
          members: {
            where: { role: 'learner' },
            include: { account: { select: { id: true, alias: true } } },
          },
          verdicts: { where: { byId: trainerId, undoneAt: null }, orderBy: { pressedAt: 'asc' } },
          assignments: { where: { trainerId }, select: { id: true } },
        },
      },
    },
  })
  const learner = mine?.practice.members[0]?.account
  if (!mine || !learner) return null
  const { id, verdicts, note, assignments } = mine.practice
  return {
    ...{ practiceId: id, learner, note },
    verdicts: await lastOfEach(verdicts),
    given: assignments.map((one) => one.id),
  }
}
