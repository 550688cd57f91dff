import { db } from '@/lib/infra/db'
import type { Hours } from './shifts'
import type { ShiftNow } from './messages'

/** Gives a trainer's planned shifts, in the order of the week. */
export async function readShifts(accountId: string): Promise<ShiftNow[]> {
  const rows = await db().shift.findMany({
    where: { accountId },
    orderBy: [{ weekday: 'asc' }, { fromMinute: 'asc' }],
  })
  return rows.map(({ id, weekday, fromMinute, toMinute, timeZone, nextAt }) => ({
    ...{ id, weekday, timeZone },
    ...{ from: fromMinute, to: toMinute, nextAt: +nextAt },
  }))
}

/** Gives the hours in which a trainer is never asked nor notified; null without any. */
export async function readQuietHours(accountId: string): Promise<Hours | null> {
  const row = await db().quietHours.findUnique({ where: { accountId } })
  return row && { from: row.fromMinute, to: row.toMinute, timeZone: row.timeZone }
}
