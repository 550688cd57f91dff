import { db } from '@/lib/infra/db'
import type { Board } from './messages'
import type { Fate } from './shares'

export type Place = {
  fate: Fate
  askedAt: Date
  /** Milliseconds from asking to seeing somebody; null when nobody was seen */
  waitMs: number | null
  picked: boolean
  /** A trainer of this language was on duty then, and a trainer would do */
  onDuty: boolean
}

/**
 * Every place in line taken since `from`, and what became of it. The first practice that went live answers it.
 * "Now a trainer" after a peer is not a second place. A wait begins at the last press before that practice:
 * whoever was held was not waiting.
 */
export async function readPlaces(from: Date): Promise<Place[]> {
  return db().$queryRaw<Place[]>`
    with places as (
      select t.*, a."createdAt" as "answeredAt", a."liveSince", a."picked", a."by",
        case when t."pressedAt" <= coalesce(a."createdAt", t."pressedAt") then t."pressedAt" else t."queuedAt" end as "askedAt"
      from "Ticket" t left join lateral (
        select p."createdAt", p."liveSince", p."picked",
          case when o."role" = 'peer' then 'peer' when c."recording" then 'recording' else 'trainer' end as "by"
        from "Member" m join "Practice" p on p."id" = m."practiceId" and p."liveSince" is not null
          join "Member" o on o."practiceId" = p."id" and o."accountId" <> m."accountId"
          and (m."role" = 'learner' or o."role" = m."role")
          join "Account" c on c."id" = o."accountId"
        where m."ticketId" = t."id" order by p."liveSince" limit 1
      ) a on true
      where t."queuedAt" >= ${from} and not exists (
        select 1 from "Ticket" e where e."accountId" = t."accountId" and e."id" <> t."id"
          and e."queuedAt" = t."queuedAt" and e."closedAt" <= t."pressedAt")
    )
    select p."askedAt", coalesce(p."picked", false) as "picked",
      round(extract(epoch from p."liveSince" - p."askedAt") * 1000)::float8 as "waitMs",
      case when p."by" is not null then p."by" when p."state" <> 'closed' then 'waiting'
        when p."closedWhy" = 'answered' or exists (
          select 1 from "Question" q where q."learnerId" = p."accountId" and q."segmentId" = p."segmentId"
            and q."createdAt" between p."queuedAt" and p."closedAt" + interval '10 minutes') then 'question'
        else 'gaveUp' end as "fate",
      p."want" <> 'peer' and exists (
        select 1 from "DutySpan" s join "Account" c on c."id" = s."accountId"
        where not c."recording" and c."language" = p."language" and s."startedAt" <= p."askedAt"
          and (s."endedAt" is null or s."endedAt" > p."askedAt")) as "onDuty"
    from places p order by p."askedAt"`
}

export type DutySpanRow = { accountId: string; alias: string; from: Date; to: Date }

/** The time people were on duty since `from`, cut to it. An open span ends now, or with the last lease. Recordings are left out. */
export async function readDutySpans(from: Date): Promise<DutySpanRow[]> {
  return db().$queryRaw<DutySpanRow[]>`
    select s."accountId", a."alias", greatest(s."startedAt", ${from}) as "from",
      greatest(s."startedAt", ${from}, coalesce(s."endedAt", least(app_now(), l."until"))) as "to"
    from "DutySpan" s join "Account" a on a."id" = s."accountId" and not a."recording"
      left join lateral (
        select max("leaseUntil") as "until" from "Stream" where "accountId" = s."accountId") l on true
    where s."endedAt" is null or s."endedAt" > ${from}
    order by s."startedAt"`
}

/** How many practices with a learner each trainer had since `from`. Recordings are left out, and dropping in or coming by. */
export async function countPractices(from: Date): Promise<{ accountId: string; alias: string; n: number }[]> {
  return db().$queryRaw`
    select a."id" as "accountId", a."alias", count(*)::int as "n"
    from "Practice" p join "Member" m on m."practiceId" = p."id" and m."role" = 'trainer'
      join "Account" a on a."id" = m."accountId" and not a."recording"
    where p."createdAt" >= ${from} and p."liveSince" is not null
      and exists (select 1 from "Member" l where l."practiceId" = p."id" and l."role" = 'learner' and l."ticketId" is not null)
    group by a."id"`
}

const shown = 100

/** Who is on duty (or on a break) under lease, and what they are doing. */
export async function readOnDutyNow(): Promise<Board['onDuty']> {
  const rows = await db().$queryRaw<(Omit<Board['onDuty'][number], 'since'> & { since: Date })[]>`
    select a."alias", a."recording", d."since", case
      when exists (select 1 from "Member" m where m."accountId" = a."id" and m."endedAt" is null) then 'practising'
      when d."state" = 'break' then 'break'
      when exists (select 1 from "OfferSide" o where o."accountId" = a."id" and o."endedAt" is null) then 'asked'
      else 'free' end as "doing"
    from "Duty" d join "Account" a on a."id" = d."accountId"
    where d."state" <> 'off' and exists (
      select 1 from "Stream" s where s."accountId" = a."id" and s."leaseUntil" > app_now())
    order by a."recording", a."alias" limit ${shown}`
  return rows.map((row) => ({ ...row, since: +row.since }))
}

/** Who waits now, oldest first. */
export async function readWaitingNow(): Promise<Board['waiting']> {
  const rows = await db().$queryRaw<(Omit<Board['waiting'][number], 'queuedAt'> & { queuedAt: Date })[]>`
    select a."alias", g."title" as "segment", t."want"::text as "want", t."queuedAt", case
      when t."heldSince" is not null then 'held'
      when not exists (select 1 from "Stream" s where s."accountId" = a."id" and s."leaseUntil" > app_now()) then 'away'
      when exists (select 1 from "OfferSide" o where o."ticketId" = t."id" and o."endedAt" is null) then 'offered'
      end as "doing"
    from "Ticket" t join "Account" a on a."id" = t."accountId" join "Segment" g on g."id" = t."segmentId"
    where t."state" = 'waiting' order by t."queuedAt", t."id" limit ${shown}`
  return rows.map((row) => ({ ...row, queuedAt: +row.queuedAt }))
}
