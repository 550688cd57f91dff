import { counts, durations } from '@/lib/durations'
import { Prisma } from '@/lib/infra/db'
import type { Sql } from '@/lib/infra/transaction'
import { notApart, openForPeers, openWant, ticketColumns } from './open-tickets'
import type { WaitingTicket } from './scene'

/** Tickets looked through for one ticket's peers, oldest first, before the best `candidates` are kept; pairs of one sweep. */
const lookedThrough = 10 * counts.candidates

/** The best candidates for each of these tickets, which take peers: at most `candidates` each. */
export async function partnersOf(tx: Sql, now: Date, tickets: WaitingTicket[]): Promise<WaitingTicket[]> {
  const found: WaitingTicket[] = []
  for (const ticket of tickets.filter((one) => one.adult && !one.proposed)) {
    const needs = [...new Set([...ticket.weak, ...ticket.due])]
    const { accountId, language, signs } = ticket
    const seeker = {
      accountId: Prisma.sql`${accountId}::uuid`,
      language: Prisma.sql`${language}`,
      signs: Prisma.sql`${signs}`,
    }
    const near = sharing(Prisma.sql`${now}`, seeker, lookedThrough)
    found.push(
      ...(await tx.$queryRaw<WaitingTicket[]>`
        with near as (${near})
        select * from near order by
          (select count(*) from unnest(near."weak" || near."due") need where need = any(${needs})) desc,
          (select count(*) from unnest(near."signs") sign where sign = any(${ticket.signs})) desc,
          "queuedAt"
        limit ${counts.candidates}`),
    )
  }
  return found
}

/** Where the database finds who looks for a peer. */
type Seeker = { accountId: Prisma.Sql; language: Prisma.Sql; signs: Prisma.Sql }

/**
 * Whoever may be a peer of those who are about to join, by account, oldest first, before it is known which signs they
 * need. One more than `candidates` each at most: then the best of them are for {@link partnersOf} to find.
 * @param rows `accountId`, `language` and `signs` (ids) of each
 */
export async function readNear(tx: Sql, rows: Prisma.Sql): Promise<Map<string, WaitingTicket[]>> {
  const seeker = {
    accountId: Prisma.sql`j."accountId"`,
    language: Prisma.sql`j."language"`,
    signs: Prisma.sql`j."signs"`,
  }
  const found = await tx.$queryRaw<(WaitingTicket & { seeker: string })[]>`
    select j."accountId" as "seeker", near.* from ${rows} j cross join lateral (
      ${sharing(Prisma.sql`(select app_now())`, seeker, counts.candidates + 1)}
    ) near`
  const near = new Map<string, WaitingTicket[]>()
  for (const { seeker: id, ...ticket } of found) near.set(id, [...(near.get(id) ?? []), ticket])
  return near
}

/** Open tickets that share a sign and take peers, of others who are not kept apart from the seeker; oldest first. */
function sharing(now: Prisma.Sql, { accountId, language, signs }: Seeker, limit: number): Prisma.Sql {
  return Prisma.sql`
    with sharing as materialized (
      select * from "Ticket" t where t."signs" && ${signs} and ${openWant} and t."language" = ${language}
    )
    select ${ticketColumns} from sharing t join "Account" a on a."id" = t."accountId"
    where t."accountId" <> ${accountId} and ${openForPeers(now)} and ${notApart(now, Prisma.sql`t."accountId"`, accountId)}
    order by t."queuedAt" limit ${limit}`
}

/**
 * Pairs the sweep may have to make: tickets that take peers now and have somebody to share a sign with. Of a long line
 * each sweep tries the next part.
 * @param staffed languages with a human trainer on duty: there "anyone" takes peers only after a while
 */
export async function readTakers(tx: Sql, now: Date, staffed: string[]): Promise<WaitingTicket[]> {
  const patient = new Date(+now - durations.peerAfter)
  const takes = Prisma.sql`${openForPeers(now)}
    and (t."want" = 'peer' or t."queuedAt" <= ${patient} or t."language" <> all(${staffed}))`
  const turn = Math.floor(+now / durations.sweep)
  return tx.$queryRaw<WaitingTicket[]>`
    with takers as materialized (
      select t."id", t."accountId", t."language", t."signs", t."queuedAt",
        (row_number() over (order by t."queuedAt") - 1) / ${counts.swept}::int as "part",
        (count(*) over () - 1) / ${counts.swept}::int + 1 as "parts"
      from "Ticket" t where ${takes}
    ),
    pairs as (
      select one."id" as "one", two."id" as "two"
      from (select * from takers where "part" = ${turn}::bigint % "parts") one cross join lateral (
        select t."id" from "Ticket" t
        where ${takes} and t."signs" && one."signs" and t."language" = one."language" and t."id" <> one."id"
          and ${notApart(now, Prisma.sql`t."accountId"`, Prisma.sql`one."accountId"`)}
        order by t."queuedAt" limit ${counts.candidates}
      ) two
      order by one."queuedAt" limit ${lookedThrough}
    )
    select ${ticketColumns} from "Ticket" t join "Account" a on a."id" = t."accountId"
    where t."id" in (select "one" from pairs union select "two" from pairs)`
}
