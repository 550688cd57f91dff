import { db } from '@/lib/infra/db'
import { logger } from '@/lib/infra/logger'
import { work } from '@/lib/infra/command'
import { reviewRules, type Track } from './fold-reviews'
import { refold } from './refold'

/**
 * Computes all reviews anew when they were computed by other rules than today's; else does nothing. It may be stopped
 * at any time and begins again at the next start; two at once give the same.
 * @returns how many were computed
 */
export async function refoldAll(): Promise<number> {
  const upkeep = await db().upkeep.findUnique({ where: { id: 1 } })
  if (upkeep?.reviewRules === reviewRules) return 0
  const all = await db().$queryRaw<{ accountId: string; signId: string; track: Track }[]>`
    select distinct "forId" as "accountId", "signId", 'produce' as "track" from "Verdict"
    union select distinct "accountId", "signId", 'understand' from "Attempt" where "track" = 'understand'`
  for (const about of all) await work((w) => refold(w, about))
  await db().upkeep.upsert({
    where: { id: 1 },
    create: { id: 1, reviewRules },
    update: { reviewRules },
  })
  if (all.length > 0) logger().info({ reviews: all.length }, 'reviews computed anew')
  return all.length
}
