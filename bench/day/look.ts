import { Prisma, db } from '@/lib/infra/db'

export type Seen = {
  offers: {
    id: string
    /** Times are milliseconds since 1970 */
    until: number
    sides: { accountId: string; role: 'learner' | 'trainer' | 'peer'; ticketId: string | null }[]
  }[]
  practices: {
    id: string
    roomId: string
    state: 'preparing' | 'live'
    /** When it may end by itself */
    ends: number[] | null
    members: { accountId: string; role: 'learner' | 'trainer' | 'peer'; asked: boolean }[]
  }[]
  /** Tickets not closed, and those closed in the last minute */
  tickets: {
    id: string
    accountId: string
    queuedAt: number
    state: 'waiting' | 'matched' | 'closed'
    held: boolean
    why: 'served' | 'cancelled' | 'expired' | 'answered' | null
  }[]
  duties: { accountId: string; state: 'off' | 'on' | 'break'; restUntil: number | null }[]
}

/** What everybody's page would show now: all that is open. People react to what is new in it. */
export async function lookAround(): Promise<Seen> {
  const rows = await db().$queryRaw<{ seen: Seen }[]>`
    select jsonb_build_object(
      'offers', (select coalesce(jsonb_agg(x order by x."createdAt", x."sides"), '[]') from (
        select o."id", o."createdAt", ${ms('o."until"')} as "until", (select jsonb_agg(jsonb_build_object(
            'accountId', s."accountId", 'role', s."role", 'ticketId', s."ticketId") order by s."accountId")
          from "OfferSide" s where s."offerId" = o."id") as "sides"
        from "Offer" o where o."state" = 'open') x),
      'practices', (select coalesce(jsonb_agg(x order by x."createdAt", x."members"), '[]') from (
        select p."id", p."createdAt", p."roomId", p."state", (select jsonb_agg(${ms('e')}) from "Member" m,
            unnest(array[m."awayUntil", m."askUntil", case when p."state" = 'preparing' then p."joinBy" end]) e
          where m."practiceId" = p."id" and e is not null) as "ends", (select jsonb_agg(jsonb_build_object(
            'accountId', m."accountId", 'role', m."role", 'asked', m."askUntil" is not null) order by m."accountId")
          from "Member" m where m."practiceId" = p."id") as "members"
        from "Practice" p where p."state" <> 'ended') x),
      'tickets', (select coalesce(jsonb_agg(jsonb_build_object('id', t."id", 'accountId', t."accountId",
          'queuedAt', ${ms('t."queuedAt"')},
          'state', t."state", 'held', t."heldSince" is not null, 'why', t."closedWhy") order by t."queuedAt", t."accountId"), '[]')
        from "Ticket" t where t."state" <> 'closed' or t."closedAt" > app_now() - interval '1 minute'),
      'duties', (select coalesce(jsonb_agg(jsonb_build_object(
          'accountId', d."accountId", 'state', d."state", 'restUntil', ${ms('d."restUntil"')}) order by d."accountId"), '[]') from "Duty" d)
    ) as "seen"`
  return rows[0]!.seen
}

const ms = (column: string) => Prisma.raw(`round(extract(epoch from ${column}) * 1000)`)
