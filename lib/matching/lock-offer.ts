import { DomainError } from '@/lib/errors'
import type { Work } from '@/lib/infra/command'
import type { Sql } from '@/lib/infra/transaction'

export type Side = {
  accountId: string
  role: 'learner' | 'trainer' | 'peer'
  confirmedAt: Date | null
  /** A lease of theirs is in force */
  here: boolean
  ticket: {
    id: string
    accountId: string
    roomId: string
    segmentId: string
    signs: string[]
    misses: unknown
    pressedAt: Date
    queuedAt: Date
  } | null
}

export type SideRow = Omit<Side, 'ticket'> & { ticketId: string | null; blocked: boolean } & Omit<
    NonNullable<Side['ticket']>,
    'id' | 'accountId'
  >

/**
 * Locks the accounts of an offer, in id order, and reads its sides behind the locks. Two statements that travel
 * together, since an accept is what a learner waits for.
 */
export async function lockOffer(tx: Sql, offerId: string): Promise<SideRow[]> {
  const locked = tx.$queryRaw`
    select 1 from "Account" where "id" in (select "accountId" from "OfferSide" where "offerId" = ${offerId}::uuid)
    order by "id" for no key update`
  if (!tx.inOrder) await locked
  const rows = tx.$queryRaw<SideRow[]>`
    select s."accountId", s."role"::text as "role", s."confirmedAt", s."ticketId",
      t."roomId", t."segmentId", t."signs", t."misses", t."pressedAt", t."queuedAt",
      exists (select 1 from "Stream" l where l."accountId" = s."accountId" and l."leaseUntil" > app_now()) as "here",
      exists (select 1 from "Block" b join "OfferSide" o on o."accountId" = b."otherId"
        where b."byId" = s."accountId" and o."offerId" = s."offerId") as "blocked"
    from "OfferSide" s left join "Ticket" t on t."id" = s."ticketId"
    where s."offerId" = ${offerId}::uuid`
  return (await Promise.all([rows, locked]))[0]
}

/**
 * Who is in an offer, by its rows.
 * @throws DomainError `not-found` when the actor has no side in it, `conflict` when one has blocked the other since
 */
export function sidesOf(rows: SideRow[], actorId: string): Side[] {
  if (!rows.some((row) => row.accountId === actorId)) throw new DomainError('not-found', 'no-offer')
  // A block made on the look back, while this offer was open (promise I10); the sweep withdraws it.
  if (rows.some((row) => row.blocked)) throw new DomainError('conflict', 'offer-gone')
  return rows.map(({ accountId, role, confirmedAt, here, ticketId, blocked: _, ...ticket }) => ({
    ...{ accountId, role, confirmedAt, here },
    ticket: ticketId ? { ...ticket, id: ticketId, accountId } : null,
  }))
}

/**
 * Turns an open offer whose time is not up into an accepted one, with its sides, and forgets what its trainer missed.
 * @throws DomainError `conflict` when somebody or the clock was first
 */
export async function closeAccepted({ tx, now }: Work<Sql>, offerId: string): Promise<void> {
  const closed = await tx.$queryRaw<unknown[]>`
    with accepted as (
      update "Offer" set "state" = 'accepted', "endedAt" = ${now}
      where "id" = ${offerId}::uuid and "state" = 'open' and "until" > ${now} returning "id"
    ),
    sides as (
      update "OfferSide" s set "endedAt" = ${now} from accepted where s."offerId" = accepted."id"
      returning s."accountId"
    ),
    patient as (
      update "Duty" d set "missed" = 0, "askUntil" = null from sides
      where d."accountId" = sides."accountId" and (d."missed" > 0 or d."askUntil" is not null)
      returning d."accountId"
    )
    select 1 from accepted`
  if (closed.length === 0) throw new DomainError('conflict', 'offer-gone')
}
