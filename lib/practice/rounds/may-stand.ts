import { Prisma } from '@/lib/infra/db'

/**
 * Whether the trainer at the door of a room (`r`, a Room) may go on standing there: their time is not up, they are on duty
 * and here, the learner agrees, is here and in no line, neither is with anybody, and neither has blocked the other.
 */
export const mayStand = (now: Date) => Prisma.sql`
  r."doorUntil" > ${now}
  and exists (select 1 from "Duty" d where d."accountId" = r."doorId" and d."state" = 'on')
  and exists (select 1 from "Stream" s where s."accountId" = r."doorId" and s."leaseUntil" > ${now})
  and exists (select 1 from "Account" a join "Stream" s on s."accountId" = a."id" and s."leaseUntil" > ${now}
    where a."id" = r."ownerId" and a."roundsOpen")
  and not exists (select 1 from "Duty" d where d."accountId" = r."ownerId" and d."state" = 'on')
  and not exists (select 1 from "Ticket" t where t."accountId" = r."ownerId" and t."state" <> 'closed')
  and not exists (select 1 from "Member" m where m."accountId" in (r."ownerId", r."doorId") and m."endedAt" is null)
  and not exists (select 1 from "Block" b
    where (b."byId", b."otherId") in ((r."ownerId", r."doorId"), (r."doorId", r."ownerId")))`
