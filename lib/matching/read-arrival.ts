import { Prisma } from '@/lib/infra/db'
import type { Sql } from '@/lib/infra/transaction'

export type Arrival = {
  /** The vocabulary of the segment, in teaching order */
  signs: string[]
  /** Lower case; null when they named none */
  region: string | null
  /** LiveKit is away: nobody is matched */
  away: boolean
  /** Somebody of their language, a person or the recording, said to be on duty */
  staffed: boolean
}

/** The ids of a segment's signs, where the database finds them. */
export const vocabularyOf = (segment: string) =>
  Prisma.sql`(select "signs" from "Segment" where "id" = ${segment})`

/** Reads where an arrival comes to. Undefined when there is no such segment in a published course. */
export async function readArrival(
  tx: Sql,
  who: { accountId: string; segment: string; language: string },
): Promise<Arrival | undefined> {
  const rows = await tx.$queryRaw<Arrival[]>`
    select s."signs", lower(me."region") as "region",
      (select "livekitAwayAt" is not null from "Upkeep" where "id" = 1) as "away",
      exists (select 1 from "Duty" d join "Account" a on a."id" = d."accountId"
        where d."state" = 'on' and a."language" = ${who.language}) as "staffed"
    from "Account" me, "Segment" s join "Course" c on c."id" = s."courseId" and c."state" = 'published'
    where me."id" = ${who.accountId}::uuid and s."id" = ${who.segment}`
  return rows[0]
}
