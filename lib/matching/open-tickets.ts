import { Prisma } from '@/lib/infra/db'

/** A time that is known, or that the database tells. */
type Moment = Date | Prisma.Sql

/*
 * Pieces of the queries in read-scene.ts. Names in them: `t` a Ticket, `a` its owner's Account, `d` a Duty.
 * What is open of a ticket or an account, and whether its owner is here, is asked for as a value (`select … limit 1`), not
 * by `exists`: so it is always looked up by its key. A plan made while next to nothing was open would otherwise read all
 * of it for every row, or everybody's leases for a few tickets. The account stands beside the ticket for the same reason:
 * whichever of the two indexes is taken, it has a key.
 */

const openSide = Prisma.sql`s."accountId" = t."accountId" and s."ticketId" = t."id" and s."endedAt" is null`

/** The offer a ticket is in now; null for none. */
const openOffer = Prisma.sql`(select s."offerId" from "OfferSide" s where ${openSide} limit 1)`

const underLease = (now: Moment, who: Prisma.Sql) => Prisma.sql`
  (select l."accountId" from "Stream" l where l."accountId" = ${who} and l."leaseUntil" > ${now} limit 1) is not null`

/** What the chooser knows of a ticket. */
export const ticketColumns = Prisma.sql`
  t."id", t."accountId", t."language", lower(a."region") as "region", t."level", t."adult", t."want"::text as "want",
  t."signs", t."weak", t."due", t."queuedAt", t."lastTrainerId", t."lastTrainerAt",
  ${openOffer} is not null as "proposed"`

/** Waiting, unheld, under lease, and no trainer is being asked for it. */
export const openTicket = (now: Date) => Prisma.sql`
  t."state" = 'waiting' and t."heldSince" is null
  and ${underLease(now, Prisma.sql`t."accountId"`)}
  and (
    select p."offerId" from "OfferSide" s join "OfferSide" p on p."offerId" = s."offerId" and p."role" = 'trainer'
    where ${openSide} limit 1
  ) is null`

/** Waiting, unheld, an adult's and not for trainers only: what the indexes for peers hold. */
export const openWant = Prisma.sql`
  t."state" = 'waiting' and t."heldSince" is null and t."want" <> 'trainer' and t."adult"`

/**
 * The same as {@link openTicket}, and no peer is being asked for it either; of who takes peers at all. In a rush most of
 * these have an offer, so that is asked first.
 */
export const openForPeers = (now: Moment) => Prisma.sql`
  ${openWant}
  and case when ${openOffer} is null then ${underLease(now, Prisma.sql`t."accountId"`)} end`

/** Neither skipped for now nor blocked, whichever of the two did it. Both are looked up by key. */
export const notApart = (now: Moment, one: Prisma.Sql, other: Prisma.Sql) => Prisma.sql`
  not exists (select 1 from "Skip" k where k."oneId" = least(${one}, ${other})
    and k."otherId" = greatest(${one}, ${other}) and k."until" > ${now})
  and not exists (select 1 from "Block" b where (b."byId", b."otherId") in ((${one}, ${other}), (${other}, ${one})))`

/** On duty means: said so, and under lease. */
export const onDuty = (now: Date) => Prisma.sql`
  d."state" = 'on'
  and ${underLease(now, Prisma.sql`d."accountId"`)}`
