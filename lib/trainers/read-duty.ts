import { db } from '@/lib/infra/db'
import type { DutyNow, PlanNow } from './messages'
import { readQuietHours, readShifts } from './read-shifts'
import { inHours } from './shifts'

/** Gives how a trainer's duty stands; whoever never was on duty is off. */
export async function readDuty(accountId: string, now: Date): Promise<DutyNow> {
  const duty = await db().duty.findUnique({ where: { accountId } })
  if (!duty)
    return { state: 'off', why: 'pressed', since: 0, askUntil: null, restUntil: null, runSince: +now }
  const { state, why, since, askUntil, restUntil, runSince } = duty
  return {
    ...{ state, why },
    since: +since,
    askUntil: askUntil && +askUntil,
    restUntil: restUntil && restUntil > now ? +restUntil : null,
    runSince: +runSince,
  }
}

/** Gives what a trainer has planned. */
export async function readPlan(accountId: string, now: Date): Promise<PlanNow> {
  const [shifts, quiet] = await Promise.all([readShifts(accountId), readQuietHours(accountId)])
  return { shifts, quiet, quietNow: quiet !== null && inHours(quiet, +now) }
}
