import type { Actor } from '@/lib/accounts/actor'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { estimateWait, type TrainerNow } from './estimate-wait'
import type { Now } from './messages'

/** What a wait depends on, for one account. */
export type Line = {
  /** Human trainers on duty, and those of them who may meet this account */
  onDuty: number
  trainers: TrainerNow[]
  recording: boolean
  usualMs: number
  /** Learners who are asked for before whoever would ask now */
  waiting: number
  expectedAt: number | null
}

type Row = {
  alias: string
  recording: boolean
  apart: boolean
  practising: number | null
  offered: boolean
  rest: number
}

/** Reads who is on duty for this account's language and how they stand, what is usual, and who is expected. */
export async function readLine({ id, language }: Pick<Actor, 'id' | 'language'>): Promise<Line> {
  const [rows, rest] = await Promise.all([readTrainers(id, language), readRest(id, language)])
  const people = rows.filter((row) => !row.recording)
  return {
    onDuty: people.length,
    trainers: people.filter((row) => !row.apart),
    recording: rows.some((row) => row.recording),
    usualMs: rest.usual ?? durations.usualPractice,
    waiting: rest.waiting,
    expectedAt: rest.expectedAt && +rest.expectedAt,
  }
}

async function readTrainers(id: string, language: string): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    select a."alias", a."recording",
      exists (select 1 from "Block" b where (b."byId" = a."id" and b."otherId" = ${id}::uuid)
        or (b."byId" = ${id}::uuid and b."otherId" = a."id")) as "apart",
      (select extract(epoch from app_now() - greatest(p."liveSince", p."createdAt", m."agreedAt"))::float8 * 1000
        from "Member" m join "Practice" p on p."id" = m."practiceId"
        where m."accountId" = a."id" and m."endedAt" is null limit 1) as "practising",
      exists (select 1 from "OfferSide" s where s."accountId" = a."id" and s."endedAt" is null)
        or exists (select 1 from "DropIn" q where q."trainerId" = a."id" and q."state" = 'open') as "offered",
      coalesce(extract(epoch from d."restUntil" - app_now())::float8 * 1000, 0) as "rest"
    from "Duty" d join "Account" a on a."id" = d."accountId"
    where d."state" = 'on' and a."language" = ${language} and a."id" <> ${id}::uuid
      and exists (select 1 from "Stream" l where l."accountId" = a."id" and l."leaseUntil" > app_now())`
}

async function readRest(id: string, language: string) {
  const rows = await db().$queryRaw<{ usual: number | null; waiting: number; expectedAt: Date | null }[]>`
    select
      (select percentile_cont(0.5) within group (order by extract(epoch from recent."endedAt" - recent."liveSince") * 1000)
        from (select p."endedAt", p."liveSince" from "Practice" p
          join "Member" m on m."practiceId" = p."id" and m."role" = 'trainer'
          join "Account" a on a."id" = m."accountId" and not a."recording" and a."language" = ${language}
          where p."endedAt" is not null and p."liveSince" is not null
            and exists (select 1 from "Member" l where l."practiceId" = p."id" and l."role" = 'learner' and l."ticketId" is not null)
          order by p."endedAt" desc limit 20) recent
      ) as "usual",
      (select count(*)::int from "Ticket" t
        where t."state" = 'waiting' and t."heldSince" is null and t."want" <> 'peer' and t."language" = ${language}
          and t."accountId" <> ${id}::uuid
          and not exists (select 1 from "OfferSide" s join "OfferSide" o on o."offerId" = s."offerId"
            where s."ticketId" = t."id" and s."endedAt" is null and o."role" = 'trainer')
          and exists (select 1 from "Stream" l where l."accountId" = t."accountId" and l."leaseUntil" > app_now())
      ) as "waiting",
      (select min(h."nextAt") from "Shift" h join "Account" a on a."id" = h."accountId"
        where a."language" = ${language} and 'trainer' = any(a."roles") and not a."recording" and a."id" <> ${id}::uuid
          and h."nextAt" > app_now() - ${durations.shiftLate} * interval '1 ms'
          and not exists (select 1 from "Block" b where (b."byId" = a."id" and b."otherId" = ${id}::uuid)
            or (b."byId" = ${id}::uuid and b."otherId" = a."id"))
      ) as "expectedAt"`
  return rows[0]!
}

/** Says who is there for whoever would ask now, and how long it may take. */
export function peopleOf({ trainers, recording, usualMs, waiting, expectedAt }: Line): Now['people'] {
  const free = trainers.filter(
    ({ practising, offered, rest }) => practising === null && !offered && rest <= 0,
  )
  return {
    onDuty: trainers.length,
    free: Math.max(0, free.length - waiting),
    waitMs: estimateWait(waiting, trainers, usualMs)?.waitMs ?? null,
    recording,
    expectedAt: trainers.length > 0 ? null : expectedAt,
  }
}
