import type { Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/infra/db'
import { mustSeeReports } from './may-see-reports'
import type { ReportCard } from './messages'

const shown = 50

type Row = Omit<ReportCard, 'at' | 'seen'> & { at: Date; seenBy: string | null; seenAt: Date | null }

/**
 * Gives the reports of practices and of recorded questions: unseen ones first, the newest first in each part. A report about
 * oneself is left to others; reported posts are judged where they stand.
 * @throws DomainError `forbidden`
 */
export async function readReports({ actor }: { actor: Actor }): Promise<ReportCard[]> {
  mustSeeReports(actor)
  const rows = await db().$queryRaw<Row[]>`
    select r."id", case when r."questionId" is null then 'practice' else 'question' end as "what", r."reason", r."said",
      coalesce(b."alias", '?') as "by", coalesce(o."alias", '?') as "about", r."text",
      r."createdAt" as "at", coalesce(s."alias", '?') as "seenBy", r."seenAt"
    from "Report" r left join "Account" b on b."id" = r."byId" left join "Account" o on o."id" = r."aboutId"
      left join "Account" s on s."id" = r."seenById"
    where r."aboutId" <> ${actor.id}::uuid and (r."practiceId" is not null or r."questionId" is not null)
    order by r."seenAt" is not null, r."createdAt" desc, r."id" limit ${shown}`
  return rows.map(({ seenBy, seenAt, at, ...rest }) => ({
    ...{ ...rest, at: +at },
    seen: seenAt && seenBy ? { by: seenBy, at: +seenAt } : null,
  }))
}
