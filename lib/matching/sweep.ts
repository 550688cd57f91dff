import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { inTurn } from '@/lib/infra/in-turn'
import { inTransaction } from '@/lib/infra/transaction'
import { expirePractices } from '@/lib/practice/expire-practices'
import { expireDoors } from '@/lib/practice/rounds/expire-doors'
import { askWhoIsThere, breakTheSilent } from '@/lib/trainers/ask-there'
import { expireDuties } from '@/lib/trainers/expire-duties'
import { rollShifts } from '@/lib/trainers/roll-shifts'
import { expireAsks } from './drop-in/expire-asks'
import { expireOffers, expireTickets, withdrawOffers } from './expire'
import { lookAgain } from './look-again'

/**
 * The net below everything, once a second: ends what has run out and matches who was missed. Run it in one process
 * at a time. What fails holds up nothing else. After a gap (the server was down or asleep) nobody is punished for it:
 * open offers are withdrawn and nothing ends for a while.
 */
export async function sweep(): Promise<void> {
  const { gap, grace } = await noteSweep()
  await inTurn(
    [
      ...(gap ? [() => withdrawOffers(gap)] : []),
      ...(grace ? [] : ending),
      rollShifts,
      () => lookAgain(null),
    ],
    (step) => step(),
  )
}

const ending = [
  expireOffers,
  expireAsks,
  expireTickets,
  expireDoors,
  expireDuties,
  breakTheSilent,
  askWhoIsThere,
  async () => {
    const upkeep = await db().upkeep.findUniqueOrThrow({ where: { id: 1 } })
    await expirePractices(upkeep.livekitAwayAt !== null)
  },
]

async function noteSweep(): Promise<{ gap: Date | null; grace: boolean }> {
  return inTransaction(async (tx, now) => {
    const { lastSweptAt, graceUntil } = await tx.upkeep.findUniqueOrThrow({ where: { id: 1 } })
    const gap = lastSweptAt !== null && +now - +lastSweptAt > durations.sweepGap
    const until = gap ? new Date(+now + durations.grace) : graceUntil
    await tx.upkeep.update({ where: { id: 1 }, data: { lastSweptAt: now, graceUntil: until } })
    // What was offered since the server is back is not withdrawn again.
    const away = gap ? new Date(+lastSweptAt + 2 * durations.sweep) : null
    return { gap: away, grace: until !== null && until > now }
  })
}
