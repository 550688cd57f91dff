import type { Work } from '@/lib/infra/command'
import { closeRoom, hadToken } from '../rooms'
import { freshRoom } from './fresh-room'

/** A room with a trainer at its door. */
export type Door = { id: string; ownerId: string; doorId: string }

/**
 * Ends a trainer's standing at a door other than by their going in. Who could have had a token could still use it: so
 * the learner gets a room they do not know. The caller holds the locks of both.
 */
export async function leaveDoor(w: Work, { id, ownerId, doorId }: Door): Promise<void> {
  const left = await w.tx.room.updateMany({ where: { id, doorId }, data: { doorId: null, doorUntil: null } })
  if (left.count === 0) return
  w.tell(`account:${doorId}`)
  if (!(await hadToken(w.tx, id, doorId))) return
  await closeRoom(w, id)
  await freshRoom(w, ownerId)
  w.tell(`account:${ownerId}`)
}
