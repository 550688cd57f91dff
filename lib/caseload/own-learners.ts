import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import type { Sql } from '@/lib/infra/transaction'

/**
 * Gives the ids of the learners a trainer has really practised with: both were live. Whoever of the two blocked the
 * other, they are nobody to each other; who has deleted their account is nobody's learner.
 * @param among only of these
 */
export async function ownLearners(trainerId: string, among?: string[], sql: Sql = db()): Promise<string[]> {
  const rows = await sql.$queryRaw<{ id: string }[]>`
    select distinct l."accountId" as "id"
    from "Member" t join "Practice" p on p."id" = t."practiceId" and p."liveSince" is not null
      join "Member" l on l."practiceId" = p."id" and l."role" = 'learner'
      join "Account" a on a."id" = l."accountId" and 'learner' = any(a."roles")
    where t."accountId" = ${trainerId}::uuid and t."role" = 'trainer'
      and (${among === undefined} or l."accountId" = any(${among ?? []}::uuid[]))
      and not exists (select 1 from "Block" b where (b."byId" = ${trainerId}::uuid and b."otherId" = l."accountId")
        or (b."byId" = l."accountId" and b."otherId" = ${trainerId}::uuid))`
  return rows.map((row) => row.id)
}

/** @throws DomainError `not-found` when it is not a learner of the trainer's */
export async function mustBeOwn(trainerId: string, learnerId: string, sql?: Sql): Promise<void> {
  if ((await ownLearners(trainerId, [learnerId], sql)).length === 0)
    throw new DomainError('not-found', 'not-your-learner')
}
