import { Prisma } from '@/lib/infra/db'

/*
 * Pieces of the queries in read-scene.ts. Names in them: `t` a Ticket, `a` its owner's Account, `d` a Duty.
 */

/** What the chooser knows of a ticket. */
export const ticketColumns = Prisma.sql`
  t."id", t."accountId", t."language", lower(a."region") as "region", t."level", a."adult", t."want"::text as "want",
  t."signs", t."weak", t."due", t."queuedAt", t."lastTrainerId", t."lastTrainerAt",
  exists (select 1 from "OfferSide" s where s."ticketId" = t."id" and s."endedAt" is null) as "proposed"`

/** Waiting, unheld, under lease, and no trainer is being asked for it. */
export const openTicket = (now: Date) => Prisma.sql`
  t."state" = 'waiting' and t."heldSince" is null
  and exists (select 1 from "Stream" l where l."accountId" = t."accountId" and l."leaseUntil" > ${now})
  and not exists (
    select 1 from "OfferSide" s join "OfferSide" p on p."offerId" = s."offerId" and p."role" = 'trainer'
    where s."ticketId" = t."id" and s."endedAt" is null
  )`

/** Waiting, unheld and not for trainers only: what the index of signs holds. */
export const openWant = Prisma.sql`t."state" = 'waiting' and t."heldSince" is null and t."want" <> 'trainer'`

/** The same as {@link openTicket}, and no peer is being asked for it either; an adult's who takes peers at all. */
export const openForPeers = (now: Date) => Prisma.sql`
  ${openWant} and a."adult"
  and exists (select 1 from "Stream" l where l."accountId" = t."accountId" and l."leaseUntil" > ${now})
  and not exists (select 1 from "OfferSide" s where s."ticketId" = t."id" and s."endedAt" is null)`

/** Neither skipped for now nor blocked, whichever of the two did it. Both are looked up by key. */
export const notApart = (now: Date, one: Prisma.Sql, other: Prisma.Sql) => Prisma.sql`
  not exists (select 1 from "Skip" k where k."oneId" = least(${one}, ${other})
    and k."otherId" = greatest(${one}, ${other}) and k."until" > ${now})
  and not exists (select 1 from "Block" b where (b."byId", b."otherId") in ((${one}, ${other}), (${other}, ${one})))`

/** On duty means: said so, and under lease. */
export const onDuty = (now: Date) => Prisma.sql`
  d."state" = 'on'
  and exists (select 1 from "Stream" l where l."accountId" = d."accountId" and l."leaseUntil" > ${now})`
