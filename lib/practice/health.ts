import { counts, durations } from '@/lib/durations'
import { work, type Work } from '@/lib/infra/command'
import { listRooms } from '@/lib/infra/livekit'
import { lockAccounts } from '@/lib/infra/transaction'
import { endPractice } from './end-practice'

/**
 * Asks LiveKit whether it is there. Two misses and it counts as away: practices still being prepared go back in
 * line with nobody skipped, live ones go on without a picture. When it answers again, a new time for joining starts.
 * @param withdrawOffers ends all open offers; the matching side brings it
 * @returns the names of LiveKit's rooms, or null when it does not answer
 */
export async function checkLiveKit(withdrawOffers: () => Promise<void>): Promise<string[] | null> {
  const rooms = await listRooms().catch(() => null)
  if (rooms) {
    if (await cameBack()) await work(startJoiningAnew)
  } else if (await isAway()) {
    // At every miss: an accept that was under way when the first one counted may have been later than it.
    await withdrawOffers()
    await work(endPreparing)
  }
  return rooms
}

async function cameBack(): Promise<boolean> {
  return work(async ({ tx, now, tell }) => {
    const upkeep = await tx.upkeep.findUniqueOrThrow({ where: { id: 1 } })
    if (upkeep.livekitMisses === 0 && !upkeep.livekitAwayAt) return false
    const back = await tx.upkeep.updateMany({
      where: { id: 1, livekitAwayAt: { not: null } },
      data: { livekitBackAt: now, livekitAwayAt: null },
    })
    await tx.upkeep.update({ where: { id: 1 }, data: { livekitMisses: 0 } })
    if (back.count > 0) tell(...(await everybodyConcerned(tx)), 'desk')
    return back.count > 0
  })
}

/** Counts a miss. True once LiveKit counts as away. */
async function isAway(): Promise<boolean> {
  return work(async ({ tx, now, tell }) => {
    const { livekitMisses } = await tx.upkeep.update({
      where: { id: 1 },
      data: { livekitMisses: { increment: 1 } },
    })
    if (livekitMisses < counts.livekitMisses) return false
    const away = await tx.upkeep.updateMany({
      where: { id: 1, livekitAwayAt: null },
      data: { livekitAwayAt: now },
    })
    if (away.count > 0) tell(...(await everybodyConcerned(tx)), 'desk')
    return true
  })
}

async function everybodyConcerned(tx: Work['tx']) {
  const waiting = await tx.ticket.findMany({
    where: { state: { not: 'closed' } },
    select: { accountId: true },
  })
  const members = await tx.member.findMany({ where: { endedAt: null }, select: { accountId: true } })
  return [...waiting, ...members].map(({ accountId }) => `account:${accountId}` as const)
}

async function endPreparing(w: Work): Promise<void> {
  const found = await w.tx.practice.findMany({
    where: { state: 'preparing' },
    select: { id: true, members: { select: { accountId: true } } },
  })
  await lockAccounts(
    w.tx,
    found.flatMap((practice) => practice.members.map((member) => member.accountId)),
  )
  // One that became live before the locks were given goes on without a picture.
  const preparing = await w.tx.practice.findMany({
    where: { id: { in: found.map(({ id }) => id) }, state: 'preparing' },
    select: { id: true },
  })
  for (const { id } of preparing) await endPractice(w, id, { why: 'pictureAway', by: null, gone: [] })
}

async function startJoiningAnew({ tx, now }: Work): Promise<void> {
  const until = new Date(+now + durations.joinAfterOutage)
  await tx.practice.updateMany({ where: { state: 'preparing' }, data: { joinBy: until } })
  await tx.member.updateMany({
    where: { endedAt: null, awayUntil: { not: null } },
    data: { awayUntil: until },
  })
}
