import { durations } from '@/lib/durations'
import { db, Prisma } from '@/lib/infra/db'
import type { Sql } from '@/lib/infra/transaction'
import { stillStands } from './still-stands'

/** What the database knows of one learner whom a trainer may look at or go to. */
export type LearnerRow = {
  id: string
  alias: string
  /** A learner of this trainer's: practised with, or given an exercise */
  own: boolean
  /** At least one tab has a lease in force */
  here: boolean
  roundsOpen: boolean
  seenAt: Date | null
  ticketId: string | null
  ticketState: 'waiting' | 'matched' | null
  held: boolean
  want: 'anyone' | 'trainer' | 'peer' | null
  queuedAt: Date | null
  ticketSegment: string | null
  returnStep: string | null
  /** The other trainer who is being asked for their ticket */
  askedBy: string | null
  practiceAt: Date | null
  practiceSegment: string | null
  practiceWith: string | null
  progressAt: Date | null
  progressSegment: string | null
  progressStep: string | null
  triedAt: Date | null
  triedSegment: string | null
  triedStep: string | null
  triedFor: string | null
  exerciseId: string | null
  exerciseAt: Date | null
  exerciseMine: boolean | null
  exerciseSegment: string | null
  exerciseStep: string | null
  exerciseSigns: string[] | null
  /** They said "Not now" to a trainer who came by, a moment ago */
  notNow: boolean
  /** How often they joined the line lately */
  joins: number
  stillAt: Date | null
}

const mostRead = 1000

/**
 * Reads a trainer's learners of now, and who waits in line for a trainer, in one statement. Blocked ones, and whoever
 * is on duty themselves, are not there.
 * @param only this one, whether they are here and active or not: for going to them
 */
export async function readLearners(
  trainer: { id: string; language: string },
  now: Date,
  { only = null, sql = db() }: { only?: string | null; sql?: Sql } = {},
): Promise<LearnerRow[]> {
  const id = Prisma.sql`${trainer.id}::uuid`
  const ago = (ms: number) => new Date(+now - ms)
  return sql.$queryRaw<LearnerRow[]>`
    with met as (
      select l."accountId" as "id", max(coalesce(p."endedAt", ${now}::timestamptz)) as "seenAt"
      from "Member" t join "Practice" p on p."id" = t."practiceId" and p."liveSince" is not null
        join "Member" l on l."practiceId" = p."id" and l."role" = 'learner'
      where t."accountId" = ${id} and t."role" = 'trainer' group by 1
    ),
    known as (
      select "id", true as "own" from met
      union all select "learnerId", true from "Assignment" where "trainerId" = ${id}
      union all select "accountId", false from "Ticket"
      where "state" = 'waiting' and "heldSince" is null and "want" <> 'peer' and "language" = ${trainer.language}
    ),
    learner as (
      select k."id", bool_or(k."own") as "own" from known k
      where k."id" <> ${id} and (${only}::uuid is null or k."id" = ${only}::uuid)
        and not exists (select 1 from "Block" b where (b."byId", b."otherId") in ((${id}, k."id"), (k."id", ${id})))
        and not exists (select 1 from "Duty" d where d."accountId" = k."id" and d."state" = 'on')
      group by k."id"
    )
    select a."id", a."alias", l."own", a."roundsOpen", met."seenAt", here."here",
      t."id" as "ticketId", t."state"::text as "ticketState", t."heldSince" is not null as "held",
      t."want"::text as "want", t."queuedAt", t."segmentId" as "ticketSegment", t."returnStep",
      (select o."alias" from "OfferSide" s join "OfferSide" b on b."offerId" = s."offerId" and b."role" = 'trainer'
        join "Account" o on o."id" = b."accountId" and o."id" <> ${id}
        where s."ticketId" = t."id" and s."endedAt" is null limit 1) as "askedBy",
      pr."createdAt" as "practiceAt", pr."segmentId" as "practiceSegment", pr."with" as "practiceWith",
      g."updatedAt" as "progressAt", g."segmentId" as "progressSegment", g."stepSlug" as "progressStep",
      y."createdAt" as "triedAt", y."segmentId" as "triedSegment", y."stepSlug" as "triedStep",
      y."assignmentId" as "triedFor",
      x."id" as "exerciseId", coalesce(x."openedAt", x."createdAt") as "exerciseAt", x."trainerId" = ${id} as "exerciseMine",
      x."segmentId" as "exerciseSegment", x."stepSlug" as "exerciseStep", x."signs" as "exerciseSigns",
      exists (select 1 from "Member" m join "Practice" p on p."id" = m."practiceId"
        where m."accountId" = a."id" and m."ticketId" is null and m."role" = 'learner' and p."endedWhy" = 'notNow'
          and p."endedAt" > ${ago(durations.roundsQuiet)}) as "notNow",
      (select count(*)::int from "Ticket" j
        where j."accountId" = a."id" and j."pressedAt" > ${ago(durations.wallTries)}) as "joins",
      (select s."takenAt" from "Still" s where s."learnerId" = a."id" and l."own" and ${stillStands(now)}) as "stillAt"
    from learner l join "Account" a on a."id" = l."id" left join met on met."id" = l."id"
      cross join lateral (select exists (
        select 1 from "Stream" s where s."accountId" = l."id" and s."leaseUntil" > ${now}) as "here") here
      left join lateral (select * from "Ticket" t where t."accountId" = l."id" and t."state" <> 'closed' limit 1) t on true
      left join lateral (
        select p."createdAt", p."segmentId", (
          select o."alias" from "Member" n join "Account" o on o."id" = n."accountId"
          where n."practiceId" = p."id" and n."accountId" <> l."id" order by n."role" = 'trainer' desc limit 1) as "with"
        from "Member" m join "Practice" p on p."id" = m."practiceId"
        where m."accountId" = l."id" and m."endedAt" is null limit 1) pr on true
      left join lateral (
        select * from "Progress" g where g."accountId" = l."id" order by g."updatedAt" desc limit 1) g on true
      left join lateral (
        select * from "Attempt" y where y."accountId" = l."id" order by y."createdAt" desc limit 1) y on true
      left join lateral (
        select * from "Assignment" x where x."learnerId" = l."id" and x."state" = 'started'
        order by coalesce(x."openedAt", x."createdAt") desc limit 1) x on true
    where ${only}::uuid is not null or here."here" and (a."roundsOpen" or t."id" is not null or pr."createdAt" is not null
      or greatest(g."updatedAt", y."createdAt", x."openedAt") > ${ago(durations.wallActive)})
    order by t."queuedAt", a."id" limit ${mostRead}`
}
