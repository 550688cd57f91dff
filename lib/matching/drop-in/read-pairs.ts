import { durations } from '@/lib/durations'
import { Prisma } from '@/lib/infra/db'
import type { Sql } from '@/lib/infra/transaction'
import { notApart } from '../open-tickets'

export type Pair = {
  practiceId: string
  one: string
  two: string
  aliases: [string, string]
  segment: { id: string; title: string }
  signs: string[]
  liveSince: Date
  /** Another trainer who is asking them now */
  askedBy: string | null
}

/**
 * The peer practices that run and that this trainer may ask to drop in on, the longest first: of the trainer's language,
 * not blocked or kept apart from either of the two, who are both here, without a trainer in them. After a no, or none, a practice is left
 * in peace by all for `dropInQuiet`; a trainer asks the same two once in that time.
 * @param only the id of one practice; null for all
 * @param most how many
 */
export async function readPairs(
  tx: Sql,
  now: Date,
  trainerId: string,
  only: string | null,
  most: number,
): Promise<Pair[]> {
  const trainer = Prisma.sql`${trainerId}::uuid`
  const since = new Date(+now - durations.dropInQuiet)
  return tx.$queryRaw<Pair[]>`
    select p."id" as "practiceId", one."accountId" as "one", two."accountId" as "two",
      json_build_array(a."alias", b."alias") as "aliases",
      json_build_object('id', g."id", 'title', g."title") as "segment", p."signs", p."liveSince",
      (select c."alias" from "DropIn" q join "Account" c on c."id" = q."trainerId"
        where q."practiceId" = p."id" and q."state" = 'open' and q."trainerId" <> ${trainer}) as "askedBy"
    from "Practice" p
      join "Member" one on one."practiceId" = p."id" and one."role" = 'peer'
      join "Member" two on two."practiceId" = p."id" and two."role" = 'peer' and two."accountId" > one."accountId"
      join "Account" a on a."id" = one."accountId"
      join "Account" b on b."id" = two."accountId"
      join "Account" d on d."id" = ${trainer} and d."language" = a."language" and not d."recording"
      join "Segment" g on g."id" = p."segmentId"
    where p."state" = 'live' and (${only}::uuid is null or p."id" = ${only}::uuid)
      and d."id" not in (a."id", b."id")
      and ${notApart(now, Prisma.sql`one."accountId"`, trainer)} and ${notApart(now, Prisma.sql`two."accountId"`, trainer)}
      and not exists (select 1 from unnest(array[one."accountId", two."accountId"]) peer where not exists (
        select 1 from "Stream" l where l."accountId" = peer and l."leaseUntil" > ${now}))
      and not exists (select 1 from "Member" m
        where m."practiceId" = p."id" and m."role" = 'trainer' and m."endedAt" is null)
      and not exists (select 1 from "DropIn" q
        where q."practiceId" = p."id" and q."state" in ('declined', 'lapsed') and q."endedAt" > ${since})
      and not exists (select 1 from "DropIn" q
        where q."trainerId" = ${trainer} and q."state" in ('declined', 'lapsed', 'withdrawn') and q."endedAt" > ${since}
          and (select count(*) from "Member" m where m."practiceId" = q."practiceId" and m."role" = 'peer'
            and m."accountId" in (a."id", b."id")) = 2)
    order by p."liveSince" limit ${most}`
}
