import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { mayWatch } from './may-watch'
import type { BoardNow } from './messages'

type Row = { postId: string; alias: string | null }

/** What a tab is told of the board: how many own posts have new replies, and which awaited authors are here. */
export async function readBoard(accountId: string): Promise<BoardNow> {
  const rows = await db().$queryRaw<Row[]>`
    select p."id" as "postId", null as "alias" from "Post" p
    where p."authorId" = ${accountId}::uuid and p."solvedAt" is null and exists (
      select 1 from "Reply" r where r."postId" = p."id" and r."authorId" <> p."authorId"
        and r."createdAt" > coalesce(p."seenAt", p."createdAt")
        and not exists (select 1 from "Block" b where (b."byId" = p."authorId" and b."otherId" = r."authorId")
          or (b."byId" = r."authorId" and b."otherId" = p."authorId")))
    union all
    select p."id", a."alias" from "PostWatch" w
      join "Post" p on p."id" = w."postId" and p."solvedAt" is null join "Account" a on a."id" = p."authorId"
    where w."accountId" = ${accountId}::uuid
      and w."toldAt" > app_now() - ${durations.watchTold} * interval '1 ms'
      and exists (select 1 from "Stream" s where s."accountId" = p."authorId" and s."leaseUntil" > app_now())
      and ${mayWatch}`
  return {
    fresh: rows.filter(({ alias }) => alias === null).length,
    here: rows.flatMap(({ postId, alias }) => (alias === null ? [] : [{ postId, alias }])),
  }
}
