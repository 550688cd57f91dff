import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { durations } from '@/lib/durations'
import { work, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { freshRoom } from '@/lib/practice/rounds/fresh-room'
import { leaveDoor, type Door } from '@/lib/practice/rounds/leave-door'
import { readLearners } from './read-learners'
import { hopTo } from './whereabouts'

const input = z.object({ learnerId: z.uuid().nullable() })

/**
 * A free trainer on duty with their wall open stands at the door of a learner who agreed, at most one at a time: they may
 * be in the learner's room, with nothing sent by either, so that going there is only going on. It holds as long as the
 * wall is read. Nothing is refused aloud: where they may not stand they stay where they are.
 * @param input learnerId: null leaves the door
 * @returns at whose door the trainer stands now
 * @throws DomainError `forbidden`
 */
export async function standBy({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ learnerId: string | null }> {
  mustBe(actor, 'trainer')
  const { learnerId } = parse(input, raw)
  return work(async (w) => {
    const door = await doorOf(w, actor.id)
    const ids = [actor.id, learnerId, door?.ownerId ?? null].filter((id) => id !== null)
    await lockAccounts(w.tx, ids)
    const before = await doorOf(w, actor.id)
    // Moved by another window meanwhile: that one's learner is not locked, and locking more now could end in a ring.
    if (before && !ids.includes(before.ownerId)) return { learnerId: before.ownerId }
    if (learnerId === null) {
      if (before) await leaveDoor(w, before)
      return { learnerId: null }
    }
    const roomId = await findDoor(w, actor, learnerId)
    if (!roomId) return { learnerId: before?.ownerId ?? null }
    if (before && before.id !== roomId) await leaveDoor(w, before)
    const stands = await w.tx.room.updateMany({
      where: { id: roomId, closedAt: null, OR: [{ doorId: null }, { doorId: actor.id }] },
      data: { doorId: actor.id, doorUntil: new Date(+w.now + durations.wallOpen) },
    })
    w.tell(`account:${actor.id}`)
    return { learnerId: stands.count > 0 ? learnerId : null }
  })
}

async function doorOf({ tx }: Work, trainerId: string): Promise<Door | null> {
  const door = await tx.room.findUnique({ where: { doorId: trainerId } })
  return door && { id: door.id, ownerId: door.ownerId, doorId: trainerId }
}

/** The room of a learner at whose door this trainer may stand; null when they may not, or somebody stands there. */
async function findDoor(w: Work, actor: Actor, learnerId: string): Promise<string | null> {
  if (!(await isFree(w, actor.id))) return null
  const [row] = await readLearners(actor, w.now, { only: learnerId, sql: w.tx })
  if (!row || row.ticketId !== null || hopTo(row).hop !== 'open') return null
  const roomId = await freshRoom(w, learnerId)
  const taken = await w.tx.room.count({
    where: { id: roomId!, doorId: { not: null }, NOT: { doorId: actor.id } },
  })
  return taken > 0 ? null : roomId
}

/** On duty, here, with the wall open, with nobody and asked by nobody, while pictures can be had. */
async function isFree({ tx, now }: Work, accountId: string): Promise<boolean> {
  const free = await tx.$queryRaw<unknown[]>`
    select 1 from "OpenWall" w join "Duty" d on d."accountId" = w."trainerId" and d."state" = 'on'
    where w."trainerId" = ${accountId}::uuid and w."until" > ${now}
      and exists (select 1 from "Stream" s where s."accountId" = w."trainerId" and s."leaseUntil" > ${now})
      and not exists (select 1 from "Member" m where m."accountId" = w."trainerId" and m."endedAt" is null)
      and not exists (select 1 from "OfferSide" o where o."accountId" = w."trainerId" and o."endedAt" is null)
      and not exists (select 1 from "Upkeep" where "livekitAwayAt" is not null)`
  return free.length > 0
}
