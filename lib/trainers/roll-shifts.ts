import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { inTurn } from '@/lib/infra/in-turn'
import { readNow } from '@/lib/infra/transaction'
import { nextStart } from './shifts'

/** Moves shifts whose start is past on to their next one, so that learners read a time still to come. */
export async function rollShifts(): Promise<void> {
  const now = await readNow()
  const past = await db().shift.findMany({
    where: { nextAt: { lte: new Date(+now - durations.shiftLate) } },
    take: 200,
  })
  await inTurn(past, async ({ id, nextAt, weekday, fromMinute: from, toMinute: to, timeZone }) => {
    const next = nextStart({ weekday, from, to, timeZone }, +now)
    await db().shift.updateMany({ where: { id, nextAt }, data: { nextAt: new Date(next) } })
  })
}
