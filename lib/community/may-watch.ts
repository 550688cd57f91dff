import { Prisma } from '@/lib/infra/db'

/**
 * Whether who waits for an author (`w`, a PostWatch) may still hear of them (`p`, its Post): neither has blocked the other
 * since, and the post was not reported by who waits.
 */
export const mayWatch = Prisma.sql`
  not exists (select 1 from "Block" b
    where (b."byId", b."otherId") in ((w."accountId", p."authorId"), (p."authorId", w."accountId")))
  and not exists (select 1 from "Report" r where r."postId" = p."id" and r."byId" = w."accountId")`
