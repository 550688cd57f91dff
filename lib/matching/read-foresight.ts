import { db } from '@/lib/infra/db'
import { foresee } from '@/lib/learning/foresee'

const looked = { progressMs: 600_000, learners: 100, triesMs: 1_800_000, tries: 1_000 }

type Row = { accountId: string; stepBegan: Date; stepsLeft: number }

/**
 * Counts the learners of a trainer's language who are likely at a checkpoint soon: under lease, on a step of a segment
 * whose checkpoint is not done, and neither in line nor in a practice.
 */
export async function readForesight(trainerId: string, now: Date) {
  const rows = await db().$queryRaw<Row[]>`
    select distinct on (p."accountId") p."accountId", p."updatedAt" as "stepBegan",
      (select count(*)::int from "Step" s where s."segmentId" = at."segmentId" and s."position" >= at."position")
        as "stepsLeft"
    from "Progress" p
    join "Step" at on at."segmentId" = p."segmentId" and at."slug" = p."stepSlug"
    join "Segment" g on g."id" = p."segmentId"
    join "Course" c on c."id" = g."courseId"
    join "Account" t on t."id" = ${trainerId}::uuid and t."language" = c."language"
    where p."updatedAt" > app_now() - ${looked.progressMs} * interval '1 ms' and p."checkpointHow" is null
      and p."accountId" <> t."id"
      and exists (select 1 from "Stream" l where l."accountId" = p."accountId" and l."leaseUntil" > app_now())
      and not exists (select 1 from "Ticket" k where k."accountId" = p."accountId" and k."state" <> 'closed')
      and not exists (select 1 from "Member" m where m."accountId" = p."accountId" and m."endedAt" is null)
    order by p."accountId", p."updatedAt" desc limit ${looked.learners}`
  if (rows.length === 0) return null
  const tries = await db().attempt.findMany({
    where: {
      accountId: { in: rows.map((row) => row.accountId) },
      createdAt: { gt: new Date(+now - looked.triesMs) },
      assignmentId: null,
    },
    orderBy: { createdAt: 'desc' },
    select: { accountId: true, stepSlug: true, ms: true },
    take: looked.tries,
  })
  const own = (row: Row) => tries.filter((one) => one.accountId === row.accountId)
  return foresee(
    rows.map((row) => ({ ...row, tries: own(row) })),
    now,
  )
}
