import { db } from '@/lib/infra/db'
import { work } from '@/lib/infra/command'
import { inTurn } from '@/lib/infra/in-turn'
import { lockAccounts, readNow, type Sql } from '@/lib/infra/transaction'
import { leaveDoor, type Door } from './leave-door'
import { mayStand } from './may-stand'

/** Ends the standing at doors that nothing speaks for any more: its time is up, or what it was given for has changed. */
export async function expireDoors(): Promise<void> {
  const due = await readDue(db(), await readNow())
  await inTurn(due, (door) =>
    work(async (w) => {
      await lockAccounts(w.tx, [door.ownerId, door.doorId])
      const still = await readDue(w.tx, w.now)
      if (still.some(({ id, doorId }) => id === door.id && doorId === door.doorId)) await leaveDoor(w, door)
    }),
  )
}

const readDue = (sql: Sql, now: Date) => sql.$queryRaw<Door[]>`
  select r."id", r."ownerId", r."doorId" from "Room" r where r."doorId" is not null and not (${mayStand(now)})`
