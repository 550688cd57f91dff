import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { work, type Work } from '@/lib/infra/command'
import { showOut, whoIsIn } from '@/lib/infra/livekit'
import { readNow } from '@/lib/infra/transaction'
import { lockPractice } from './lock-practice'

/**
 * Brings one room's practice in line with who is in its LiveKit room now. A webhook, an accept and the
 * reconciler all end here, so lost, doubled or reordered hints make no difference (promise I7): an answer of LiveKit's
 * that was asked for before somebody came does not say that they are gone. Whoever was in the practice once, is not any
 * more and came back by an old token, is shown out.
 * @throws when LiveKit does not answer: that proves nothing, so nothing changes
 */
export async function refreshRoom(roomId: string): Promise<void> {
  const [askedAt, practice] = await Promise.all([
    readNow(),
    db().practice.findFirst({
      where: { roomId, state: { not: 'ended' } },
      select: { id: true, members: { select: { accountId: true } } },
    }),
  ])
  if (!practice) return
  const identities = new Set(await whoIsIn(roomId))
  await work((w) => noteWhoIsIn(w, practice, { askedAt, identities }))
}

async function noteWhoIsIn(
  w: Work,
  { id: practiceId, members }: { id: string; members: { accountId: string }[] },
  { askedAt, identities }: { askedAt: Date; identities: Set<string> },
): Promise<void> {
  const { tx, now, after } = w
  const practice = await lockPractice(tx, practiceId, members)
  if (practice.state === 'ended') return
  const known = await tx.roomIdentity.findMany({ where: { roomId: practice.roomId } })
  const here = new Set(known.filter((row) => identities.has(row.identity)).map((row) => row.accountId))
  const inIt = practice.members.filter((member) => member.endedAt === null).map((member) => member.accountId)
  for (const { identity, accountId } of known)
    if (identities.has(identity) && !inIt.includes(accountId)) after(() => showOut(practice.roomId, identity))
  let changed = 0
  for (const { accountId } of practice.members) {
    const member = { practiceId, accountId, endedAt: null }
    if (here.has(accountId)) {
      const joined = await tx.member.updateMany({
        where: { ...member, joinedAt: null },
        data: { joinedAt: now },
      })
      const back = await tx.member.updateMany({
        where: { ...member, awayUntil: { not: null } },
        data: { awayUntil: null, joinedAt: now },
      })
      changed += joined.count + back.count
    } else {
      const away = await tx.member.updateMany({
        where: { ...member, joinedAt: { lt: askedAt }, awayUntil: null },
        data: { awayUntil: new Date(+now + durations.away) },
      })
      changed += away.count
    }
  }
  const live = await goLive(w, practiceId)
  if (live && practice.members.some((member) => member.role === 'peer')) w.tell('desk')
  if (changed > 0 || live) w.tell(...practice.members.map(({ accountId }) => `account:${accountId}` as const))
}

/** Makes a practice live once all have joined by LiveKit's word and agreed. True when this call did it. */
export async function goLive({ tx, now }: Work, practiceId: string): Promise<boolean> {
  const live = await tx.practice.updateMany({
    where: {
      id: practiceId,
      state: 'preparing',
      members: { every: { joinedAt: { not: null }, agreedAt: { not: null } } },
    },
    data: { state: 'live', liveSince: now },
  })
  return live.count > 0
}
