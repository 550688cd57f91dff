import { db } from '@/lib/infra/db'
import { roomForTab } from '../room-for-tab'
import { mayStand } from './may-stand'
import type { DoorNow } from './messages'

/** Gives at whose door a trainer on rounds stands; null for nobody's. */
export async function readDoor(trainerId: string, tab: string, now: Date): Promise<DoorNow | null> {
  const [door] = await db().$queryRaw<{ id: string; ownerId: string }[]>`
    select r."id", r."ownerId" from "Room" r where r."doorId" = ${trainerId}::uuid and ${mayStand(now)}`
  return door ? { learnerId: door.ownerId, room: await roomForTab(trainerId, door.id, tab, now) } : null
}
