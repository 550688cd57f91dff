import type { Work } from '@/lib/infra/command'
import { deleteRoom } from '@/lib/infra/livekit'
import type { Sql, Tx } from '@/lib/infra/transaction'

/** Makes the row of a new room. LiveKit hears of it when the first token is asked for. */
export async function newRoom(tx: Tx, now: Date, ownerId: string): Promise<string> {
  const room = await tx.room.create({ data: { ownerId, createdAt: now } })
  return room.id
}

/**
 * Closes a room for good: no token any more, nobody at its door, and LiveKit's room is deleted, since a kick does not take
 * back a token.
 */
export async function closeRoom({ tx, now, after }: Work<Sql>, roomId: string): Promise<void> {
  const closed = await tx.$executeRaw`
    update "Room" set "closedAt" = ${now}, "doorId" = null, "doorUntil" = null
    where "id" = ${roomId}::uuid and "closedAt" is null`
  if (closed > 0) after(() => deleteRoom(roomId))
}

/** True when this account could be in the room: it was once given a token for it. */
export async function hadToken(tx: Tx, roomId: string, accountId: string): Promise<boolean> {
  return (await tx.roomIdentity.count({ where: { roomId, accountId } })) > 0
}
