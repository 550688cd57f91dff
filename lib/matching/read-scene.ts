import { counts, durations } from '@/lib/durations'
import type { Tx } from '@/lib/infra/transaction'
import type { OnDuty, Scene, WaitingTicket } from './choose-partner'

/**
 * Reads what the pure chooser decides on: the oldest tickets under lease, those that could pair, and all
 * trainers on duty. Null while LiveKit is away: then nobody is matched.
 */
export async function readScene(tx: Tx, now: Date): Promise<Scene | null> {
  const upkeep = await tx.upkeep.findUniqueOrThrow({ where: { id: 1 } })
  if (upkeep.livekitAwayAt) return null
  const tickets = await readTickets(tx, now)
  if (tickets.length === 0) return null
  const onDuty = await readOnDuty(tx, now)
  return { now, tickets, onDuty, apart: await readApart(tx, now, tickets) }
}

async function readTickets(tx: Tx, now: Date): Promise<WaitingTicket[]> {
  return tx.$queryRaw<WaitingTicket[]>`
    with there as (
      select t."id", t."accountId", t."language", t."want"::text as "want", t."signs", t."queuedAt", a."adult",
        exists (select 1 from "OfferSide" s where s."ticketId" = t."id" and s."endedAt" is null) as "proposed",
        exists (
          select 1 from "OfferSide" s join "OfferSide" p on p."offerId" = s."offerId" and p."role" = 'trainer'
          where s."ticketId" = t."id" and s."endedAt" is null
        ) as "offered"
      from "Ticket" t join "Account" a on a."id" = t."accountId"
      where t."state" = 'waiting' and t."heldSince" is null
        and exists (select 1 from "Stream" l where l."accountId" = t."accountId" and l."leaseUntil" > ${now})
    ),
    open as (select * from there where not "offered"),
    oldest as (select "id" from open order by "queuedAt", "id" limit ${counts.candidates}),
    pairs as (
      select a."id" as "one", b."id" as "two"
      from open a join open b on a."id" <> b."id" and a."language" = b."language" and a."signs" && b."signs"
        and (a."queuedAt", a."id") < (b."queuedAt", b."id")
      where not a."proposed" and not b."proposed" and a."adult" and b."adult"
        and a."want" <> 'trainer' and b."want" <> 'trainer'
      order by a."queuedAt" limit ${counts.candidates}
    )
    select * from open
    where "id" in (select "id" from oldest union select "one" from pairs union select "two" from pairs)
    order by "queuedAt", "id"`
}

/** On duty means: said so, and under lease. Offered and busy are read off the offers and practices. */
export async function readOnDuty(tx: Tx, now: Date): Promise<OnDuty[]> {
  return tx.$queryRaw<OnDuty[]>`
    select d."accountId", a."language", a."recording", d."lastServedAt",
      not exists (select 1 from "OfferSide" s where s."accountId" = d."accountId" and s."endedAt" is null)
      and not exists (select 1 from "Member" m where m."accountId" = d."accountId" and m."endedAt" is null) as "free"
    from "Duty" d join "Account" a on a."id" = d."accountId"
    where d."state" = 'on'
      and exists (select 1 from "Stream" l where l."accountId" = d."accountId" and l."leaseUntil" > ${now})`
}

/** Skips count for a while, blocks for ever and in both directions. */
async function readApart(tx: Tx, now: Date, tickets: WaitingTicket[]): Promise<Scene['apart']> {
  const accounts = tickets.map((ticket) => ticket.accountId)
  const skips = await tx.skip.findMany({
    where: { ticketId: { in: tickets.map((ticket) => ticket.id) }, until: { gt: now } },
    include: { ticket: { select: { accountId: true } } },
  })
  const blocks = await tx.block.findMany({
    where: { OR: [{ byId: { in: accounts } }, { otherId: { in: accounts } }] },
  })
  const pairs = new Set([
    ...skips.map((skip) => pairKey(skip.ticket.accountId, skip.accountId)),
    ...blocks.map((block) => pairKey(block.byId, block.otherId)),
  ])
  return (a, b) => pairs.has(pairKey(a, b))
}

const pairKey = (a: string, b: string) => [a, b].sort().join(' ')

/** When an offer made now runs out. */
export const offerUntil = (now: Date) => new Date(+now + durations.offer)
