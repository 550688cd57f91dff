import { db } from '@/lib/infra/db'
import type { Sql } from '@/lib/infra/transaction'

/**
 * Gives the trainers on duty who look at a wall with this learner on it: they practised together, or gave them an
 * exercise, and neither has blocked the other.
 */
export async function watchersOf(
  learnerId: string,
  now: Date,
  sql: Sql = db(),
): Promise<{ id: string; alias: string }[]> {
  return sql.$queryRaw<{ id: string; alias: string }[]>`
    select a."id", a."alias" from "OpenWall" w
      join "Account" a on a."id" = w."trainerId" and a."id" <> ${learnerId}::uuid
      join "Duty" d on d."accountId" = a."id" and d."state" = 'on'
    where w."until" > ${now}
      and not exists (select 1 from "Block" b
        where (b."byId", b."otherId") in ((a."id", ${learnerId}::uuid), (${learnerId}::uuid, a."id")))
      and (exists (select 1 from "Assignment" x where x."learnerId" = ${learnerId}::uuid and x."trainerId" = a."id")
        or exists (select 1 from "Member" l
          join "Practice" p on p."id" = l."practiceId" and p."liveSince" is not null
          join "Member" t on t."practiceId" = p."id" and t."accountId" = a."id" and t."role" = 'trainer'
          where l."accountId" = ${learnerId}::uuid and l."role" = 'learner'))
    order by a."alias"`
}
