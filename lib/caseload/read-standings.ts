import { glossesOf } from '@/lib/content/glosses'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { neededSigns } from '@/lib/learning/needed-signs'
import type { Tried } from '@/lib/learning/weak-signs'
import type { SignNeed } from '@/lib/practice/messages'

type Of = { accountId: string }

/**
 * Gives which signs are weak now for each of these learners, weakest first, in one look for all of them.
 * @param language whose signs
 */
export async function readStandings(
  learnerIds: string[],
  language: string,
  now: Date,
): Promise<(learnerId: string) => SignNeed[]> {
  const since = new Date(+now - durations.caseTries)
  const [signs, tried, reviewed] = await Promise.all([
    db().sign.findMany({ where: { language }, orderBy: { gloss: 'asc' }, select: { id: true } }),
    db().$queryRaw<(Tried & Of)[]>`
      select "accountId", "signId", "outcome"::text as "outcome", "createdAt" from "Attempt"
      where "accountId" = any(${learnerIds}::uuid[]) and "createdAt" > ${since} and "outcome" <> 'seen'`,
    db().review.findMany({ where: { accountId: { in: learnerIds } } }),
  ])
  const gloss = await glossesOf(signs.map((sign) => sign.id))
  const ids = signs.map((sign) => sign.id)
  const triedBy = byAccount(tried)
  const reviewedOf = byAccount(reviewed)
  return (learnerId) =>
    neededSigns(ids, triedBy.get(learnerId) ?? [], reviewedOf.get(learnerId) ?? [], now)
      .filter((one) => one.weak)
      .map(({ sign, missed }) => ({ sign, gloss: gloss(sign), missed }))
}

function byAccount<T extends Of>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.accountId)
    if (group) group.push(row)
    else groups.set(row.accountId, [row])
  }
  return groups
}
