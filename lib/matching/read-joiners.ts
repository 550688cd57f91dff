import { earlierPress, type KeptPress, type Press } from '@/lib/infra/command'
import { Prisma } from '@/lib/infra/db'
import type { Sql } from '@/lib/infra/transaction'
import { busyOf, type Busy } from './may-join'
import { historyOf, type History } from './read-standing'

export type Joiner = {
  press: Press
  /** The id of the segment they are in */
  segment: string
  language: string
  /** The signs of the steps reached, in teaching order; null for the whole vocabulary of the segment */
  reached: string[] | null
}

type Arrival = {
  /** Their signs, in teaching order */
  signs: string[]
  /** The segment is one of a published course */
  taught: boolean
  /** Lower case; null when they named none */
  region: string | null
  /** LiveKit is away: nobody is matched */
  away: boolean
  /** Somebody of their language, a person or the recording, said to be on duty */
  staffed: boolean
}

/** All that is to be known of somebody who is about to join. */
export type JoinerFacts = Arrival & Busy & History & { earlier: KeptPress | null }

/** Those who are about to join as rows `accountId`, `key`, `segment`, `language`, `signs`. */
export function joinerRows(joiners: Joiner[]): Prisma.Sql {
  const rows = joiners.map(({ press: { accountId, key }, segment, language, reached }) => ({
    ...{ accountId, key, segment, language, reached },
  }))
  return Prisma.sql`(
    select "accountId", "key", "segment", "language",
      coalesce("reached", (select s."signs" from "Segment" s where s."id" = "segment" limit 1)) as "signs"
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as j("accountId" uuid, "key" uuid, "segment" text, "language" text, "reached" text[]))`
}

/** Reads the facts of each, by account; of an account that is not there any more there are none. */
export async function readJoiners(tx: Sql, rows: Prisma.Sql): Promise<Map<string, JoinerFacts>> {
  const who = Prisma.sql`j."accountId"`
  const found = await tx.$queryRaw<(JoinerFacts & KeptPress & { accountId: string })[]>`
    select j."accountId", j."signs", me."region", earlier.*, busy.*, history.*,
      coalesce((select true from "Segment" s join "Course" c on c."id" = s."courseId" and c."state" = 'published'
        where s."id" = j."segment" limit 1), false) as "taught",
      (select "livekitAwayAt" is not null from "Upkeep" where "id" = 1) as "away",
      (select true from "Duty" d join "Account" a on a."id" = d."accountId"
        where d."state" = 'on' and a."language" = j."language" limit 1) is true as "staffed"
    from ${rows} j
      cross join lateral (select lower("region") as "region" from "Account" where "id" = ${who} limit 1) me
      cross join lateral ${busyOf(who)} busy
      cross join lateral ${historyOf(who, Prisma.sql`j."signs"`)} history
      left join lateral ${earlierPress(who, Prisma.sql`j."key"`)} earlier on true`
  return new Map(
    found.map(({ verb, inputHash, answer, ...facts }) => [
      facts.accountId,
      { ...facts, earlier: verb === null ? null : { verb, inputHash, answer } },
    ]),
  )
}
