import { durations } from '@/lib/durations'
import type { Work } from '@/lib/infra/command'
import type { Sql } from '@/lib/infra/transaction'
import { neededSigns, type Reviewed } from '@/lib/learning/needed-signs'
import type { Tried } from '@/lib/learning/weak-signs'

const triesLookedAt = 300

type Facts = { level: number; trainerId: string | null; trainerAt: Date | null }

/**
 * What matching will go by for a learner who joins: how they stand with each sign, how many segments they have finished
 * (by a practice or a question, not by skipping), and who taught them last, if that was a practice worth the name.
 * @param signs ids in teaching order
 */
export async function readStanding({ tx, now }: Work<Sql>, accountId: string, signs: string[]) {
  const since = new Date(+now - durations.stickyMemory)
  const facts = tx.$queryRaw<Facts[]>`
    select
      (select count(*)::int from "Progress" where "accountId" = ${accountId}::uuid
        and "checkpointHow" in ('practice', 'question')) as "level",
      last."trainerId", last."trainerAt"
    from (select 1) one left join lateral (
      select o."accountId" as "trainerId", p."endedAt" as "trainerAt"
      from "Member" m join "Practice" p on p."id" = m."practiceId"
        join "Member" o on o."practiceId" = p."id" and o."role" = 'trainer'
        join "Account" a on a."id" = o."accountId" and not a."recording"
      where m."accountId" = ${accountId}::uuid and m."role" = 'learner' and m."endedAt" > ${since}
        and p."endedWhy" <> 'wrong' and p."endedAt" - p."liveSince" >= ${durations.served} * interval '1 ms'
      order by p."endedAt" desc limit 1
    ) last on true`
  const tried = tx.$queryRaw<Tried[]>`
    select "signId", "outcome"::text as "outcome", "createdAt" from "Attempt"
    where "accountId" = ${accountId}::uuid and "signId" = any(${signs}) order by "createdAt" desc limit ${triesLookedAt}`
  const reviewed = tx.$queryRaw<Reviewed[]>`
    select "signId", "track"::text as "track", "due", "lastGrade"::text as "lastGrade", "lastReviewAt" from "Review"
    where "accountId" = ${accountId}::uuid and "signId" = any(${signs})`
  const [rows, attempts, reviews] = await Promise.all([facts, tried, reviewed])
  const { level, trainerId, trainerAt } = rows[0]!
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
