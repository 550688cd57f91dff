import { db } from '@/lib/infra/db'
import { deleteRoom, makeRoom } from '@/lib/infra/livekit'
import { logger } from '@/lib/infra/logger'
import { refreshRoom } from './refresh-room'

/**
 * Compares LiveKit's rooms with ours, both ways (promises I3 and I4): a practice without its room gets it again,
 * a room of ours that nobody may be in any more is deleted, and who is in each practice is noted.
 * @param there names of the rooms LiveKit has now
 */
export async function reconcile(there: string[]): Promise<void> {
  const practices = await db().practice.findMany({
    where: { state: { not: 'ended' } },
    select: { roomId: true },
  })
  const kept = new Set(practices.map((practice) => practice.roomId))
  for (const roomId of kept) {
    await attempt(async () => {
      if (!there.includes(roomId)) await makeRoom(roomId)
      await refreshRoom(roomId)
    })
  }
  for (const roomId of await strays(there)) if (!kept.has(roomId)) await attempt(() => deleteRoom(roomId))
}

/** Ours, but closed, or of a ticket, or of an agreement to be visited, whose owner's lease has run out. Rooms that others made are left alone. */
async function strays(there: string[]): Promise<string[]> {
  if (there.length === 0) return []
  const rows = await db().$queryRaw<{ id: string }[]>`
    select r."id" from "Room" r
    where r."id"::text = any(${there})
      and (r."closedAt" is not null or not exists (
        select 1 from "Ticket" t join "Stream" s on s."accountId" = t."accountId"
        where t."roomId" = r."id" and t."state" <> 'closed' and s."leaseUntil" > app_now()
      ) and not exists (
        select 1 from "Account" a join "Stream" s on s."accountId" = a."id"
        where r."reason" = 'rounds' and a."id" = r."ownerId" and a."roundsOpen" and s."leaseUntil" > app_now()
      ))`
  return rows.map((row) => row.id)
}

async function attempt(job: () => Promise<void>): Promise<void> {
  await job().catch((error: Error) =>
    logger().warn({ error: error.message }, 'a room could not be put right'),
  )
}
