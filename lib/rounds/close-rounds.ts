import { durations } from '@/lib/durations'
import { work, type Work } from '@/lib/infra/command'
import { lockAccounts } from '@/lib/infra/transaction'
import { closeRoom } from '@/lib/practice/rooms'

/** Closes the rooms these learners were to be visited in, and deletes their small pictures. The caller holds their locks. */
export async function closeRounds(w: Work, learnerIds: string[]): Promise<void> {
  await w.tx.still.deleteMany({ where: { learnerId: { in: learnerIds } } })
  const rooms = await w.tx.room.findMany({
    where: {
      ...{ ownerId: { in: learnerIds }, reason: 'rounds', closedAt: null },
      practices: { none: { state: { not: 'ended' } } },
    },
  })
  for (const { id } of rooms) await closeRoom(w, id)
}

/** Takes an agreement back that its learner has left lying: no tab of theirs has been open for long. */
export async function expireRounds(): Promise<void> {
  await work(async (w) => {
    const gone = new Date(+w.now - durations.roundsGone)
    const due = await w.tx.account.findMany({
      where: { roundsOpen: true, streams: { none: { leaseUntil: { gt: gone } } } },
      select: { id: true },
    })
    if (due.length === 0) return
    const ids = due.map(({ id }) => id)
    await lockAccounts(w.tx, ids)
    const closed = await w.tx.account.updateManyAndReturn({
      where: { id: { in: ids }, roundsOpen: true, streams: { none: { leaseUntil: { gt: gone } } } },
      data: { roundsOpen: false },
      select: { id: true },
    })
    await closeRounds(
      w,
      closed.map(({ id }) => id),
    )
  })
}
