import { randomUUID } from 'node:crypto'
import type { Work } from '@/lib/infra/command'

/**
 * Gives a learner whose trainers may come by a room to be visited in: the one there is, else a new one. LiveKit hears of
 * it when the first token is asked for. The caller holds the learner's lock.
 * @returns its id; null while they have not agreed
 */
export async function freshRoom(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  ownerId: string,
): Promise<string | null> {
  await tx.$executeRaw`
    insert into "Room" ("id", "ownerId", "reason", "createdAt")
    select ${randomUUID()}::uuid, "id", 'rounds', ${now} from "Account" where "id" = ${ownerId}::uuid and "roundsOpen"
    on conflict ("ownerId") where "reason" = 'rounds' and "closedAt" is null do nothing`
  const room = await tx.room.findFirst({
    where: { ownerId, reason: 'rounds', closedAt: null, owner: { roundsOpen: true } },
    select: { id: true },
  })
  return room?.id ?? null
}
