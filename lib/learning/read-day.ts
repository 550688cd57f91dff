import type { Actor } from '@/lib/accounts/actor'
import { counts, durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { readNow } from '@/lib/infra/transaction'
import { chooseDrill, type Day, type Mark } from './choose-drill'
import { chanceOf } from './fold-reviews'

/** Gives what a learner does today, and when this was read. @param signs ids it may be about */
export async function readDay(actor: Actor, signs: string[]): Promise<Day & { at: Date }> {
  const mine = { signId: { in: signs } }
  const now = await readNow()
  const [reviews, marks, tries] = await Promise.all([
    db().review.findMany({ where: { accountId: actor.id, ...mine } }),
    db().$queryRaw<Mark[]>`
      select v."signId", v."off", v."createdAt" as "at" from "Verdict" v
        left join "Member" m on m."practiceId" = v."practiceId" and m."accountId" = v."byId" and m."role" = 'trainer'
        join "Account" a on a."id" = v."byId" and not a."recording"
      where v."forId" = ${actor.id}::uuid and v."undoneAt" is null and v."signId" = any(${signs})
        and (v."tryId" is not null or m."role" is not null)
      order by v."createdAt" desc limit ${counts.marks}`,
    db().attempt.findMany({
      where: {
        ...{ accountId: actor.id, stepSlug: { startsWith: 'drill-produce-' }, ...mine },
        createdAt: { gte: new Date(+now - durations.practisedLately) },
      },
      select: { signId: true },
    }),
  ])
  const day = chooseDrill(
    {
      reviews: reviews.map((review) => ({ ...review, chance: chanceOf(review, now) })),
      marks,
      practised: tries.map(({ signId }) => signId),
    },
    now,
  )
  return { ...day, at: now }
}
