import { db } from '@/lib/infra/db'

/** What a practice takes when none has been recorded yet. Our own target for a checkpoint is 90–180 s. */
const usualPracticeMs = 120_000
const answerMs = 5_000

/**
 * Says who is there for a learner of this language who would ask now, and how long it may take: free trainers answer
 * soon; busy ones after their share of those in line, by the median of recent practices.
 */
export async function readPeople(language: string) {
  const rows = await db().$queryRaw<
    { onDuty: number; free: number; recording: boolean; ahead: number; usual: number | null }[]
  >`
    with duty as (
      select a."recording",
        not exists (select 1 from "OfferSide" s where s."accountId" = d."accountId" and s."endedAt" is null)
        and not exists (select 1 from "Member" m where m."accountId" = d."accountId" and m."endedAt" is null) as "free"
      from "Duty" d join "Account" a on a."id" = d."accountId"
      where d."state" = 'on' and a."language" = ${language}
        and exists (select 1 from "Stream" l where l."accountId" = d."accountId" and l."leaseUntil" > app_now())
    )
    select
      (select count(*)::int from duty where not "recording") as "onDuty",
      (select count(*)::int from duty where not "recording" and "free") as "free",
      (select coalesce(bool_or("recording"), false) from duty) as "recording",
      (select count(*)::int from "Ticket" t where t."state" = 'waiting' and t."heldSince" is null) as "ahead",
      (select percentile_cont(0.5) within group (order by extract(epoch from recent."endedAt" - recent."liveSince") * 1000)
        from (select "endedAt", "liveSince" from "Practice"
          where "state" = 'ended' and "liveSince" is not null order by "endedAt" desc limit 20) recent) as "usual"`
  const { onDuty, free, recording, ahead, usual } = rows[0]!
  const busyWait = onDuty > 0 ? Math.round(((usual ?? usualPracticeMs) * (ahead + 1)) / onDuty) : null
  return { onDuty, free, recording, waitMs: free > ahead ? answerMs : busyWait }
}
