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
  } else if (await wentAway()) {
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

async function wentAway(): Promise<boolean> {
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
    return away.count > 0
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
  const preparing = await w.tx.practice.findMany({
    where: { state: 'preparing' },
    include: { members: true },
  })
  await lockAccounts(
    w.tx,
    preparing.flatMap((practice) => practice.members.map((member) => member.accountId)),
  )
  for (const practice of preparing)
    await endPractice(w, practice.id, { why: 'pictureAway', by: null, gone: [] })
}

async function startJoiningAnew({ tx, now }: Work): Promise<void> {
  const until = new Date(+now + durations.joinAfterOutage)
  await tx.practice.updateMany({ where: { state: 'preparing' }, data: { joinBy: until } })
  await tx.member.updateMany({
    where: { endedAt: null, awayUntil: { not: null } },
    data: { awayUntil: until },
  })
}
