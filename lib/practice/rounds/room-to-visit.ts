import type { Work } from '@/lib/infra/command'
import { closeRoom } from '../rooms'
import { freshRoom } from './fresh-room'

/**
 * Gives the room for a trainer's visit: the one the learner stands ready in, and maybe this trainer too. Where anybody
 * else stands at its door, or could have had a token, it is a new one: whoever was there before loses. The caller holds
 * the locks of learner and trainer, and the learner has agreed.
 */
export async function roomToVisit(w: Work, learnerId: string, trainerId: string): Promise<string> {
  const { tx } = w
  const roomId = (await freshRoom(w, learnerId))!
  const { doorId, identities } = await tx.room.findUniqueOrThrow({
    where: { id: roomId },
    select: { doorId: true, identities: { select: { accountId: true } } },
  })
  const known = identities.map(({ accountId }) => accountId)
  if ([doorId ?? trainerId, ...known].every((id) => id === learnerId || id === trainerId)) {
    // From here on it is the practice that lets them in.
    await tx.room.updateMany({
      where: { id: roomId, doorId: trainerId },
      data: { doorId: null, doorUntil: null },
    })
    return roomId
  }
  await closeRoom(w, roomId)
  if (doorId) w.tell(`account:${doorId}`)
  return (await freshRoom(w, learnerId))!
}
