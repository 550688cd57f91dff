import { durations } from '@/lib/durations'
import { Prisma } from '@/lib/infra/db'
import type { Sql } from '@/lib/infra/transaction'
import { neededSigns, type Reviewed } from '@/lib/learning/needed-signs'
import type { Tried } from '@/lib/learning/weak-signs'

const triesLookedAt = 300

type Facts = { level: number; trainerId: string | null; trainerAt: Date | null }
/** Times in JSON are text. */
type Told<T> = { [key in keyof T]: T[key] extends Date ? string : T[key] }
export type History = Facts & { tried: Told<Tried>[]; reviewed: Told<Reviewed>[] }

/**
 * Reads what matching will go by for a learner who joins: tries and reviews of their signs, how many segments they have
 * finished (by a practice or a question, not by skipping), and who taught them last, if that was a practice worth the
 * name.
 * @param signs ids in teaching order
 */
export async function readHistory(tx: Sql, accountId: string, signs: string[]): Promise<History> {
  const history = historyOf(Prisma.sql`${accountId}::uuid`, Prisma.sql`${signs}::text[]`)
  const rows = await tx.$queryRaw<History[]>`select history.* from ${history} history`
  return rows[0]!
}

/** The one row of it. */
export function historyOf(who: Prisma.Sql, signs: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    select
      (select coalesce(json_agg(t), '[]') from (
        select "signId", "outcome"::text as "outcome", "createdAt" from "Attempt"
        where "accountId" = ${who} and "signId" = any(${signs})
        order by "createdAt" desc limit ${triesLookedAt}) t) as "tried",
      (select coalesce(json_agg(r), '[]') from (
        select "signId", "track"::text as "track", "due", "lastGrade"::text as "lastGrade", "lastReviewAt"
        from "Review" where "accountId" = ${who} and "signId" = any(${signs})) r) as "reviewed",
      (select count(*)::int from "Progress" where "accountId" = ${who}
        and "checkpointHow" in ('practice', 'question')) as "level",
      last."trainerId", last."trainerAt"
    from (select 1) one left join lateral (
      select o."accountId" as "trainerId", p."endedAt" as "trainerAt"
      from "Member" m join "Practice" p on p."id" = m."practiceId"
        join "Member" o on o."practiceId" = p."id" and o."role" = 'trainer'
        join "Account" a on a."id" = o."accountId" and not a."recording"
      where m."accountId" = ${who} and m."role" = 'learner' and m."endedAt" > app_now() - ${durations.stickyMemory} * interval '1 ms'
        and p."endedWhy" <> 'wrong' and p."endedAt" - p."liveSince" >= ${durations.served} * interval '1 ms'
      order by p."endedAt" desc limit 1
    ) last on true)`
}

/**
 * How a learner stands with each of these signs, weak ones first, by what {@link readHistory} has read.
 * @param signs ids in teaching order
 */
export function standingOf(
  { level, trainerId, trainerAt, tried, reviewed }: History,
  signs: string[],
  now: Date,
) {
  const attempts = tried.map((one) => ({ ...one, createdAt: new Date(one.createdAt) }))
  const reviews = reviewed.map((one) => ({
    ...one,
    due: new Date(one.due),
    lastReviewAt: new Date(one.lastReviewAt),
  }))
  const standing = neededSigns(signs, attempts, reviews, now)
  return {
    signs: standing.map(({ sign }) => sign),
    misses: Object.fromEntries(standing.filter((one) => one.missed > 0).map((one) => [one.sign, one.missed])),
    weak: standing.filter((one) => one.weak).map(({ sign }) => sign),
    due: standing.filter((one) => one.due).map(({ sign }) => sign),
    level,
    lastTrainerId: trainerId,
    lastTrainerAt: trainerAt,
  }
}
