import type pg from 'pg'
import { personOf, waiting } from './people'
import type { Seen, SideName } from './sides'

type Pair = [number, number]
const isOurs = (side: SideName) => side === 'ours' || side === 'quiet'

/** Who was put together in this round, read from the tables. */
export async function readPairs(client: pg.Client, side: SideName): Promise<Pair[]> {
  const { rows } = await client.query<{ one: string; two: string }>(
    isOurs(side)
      ? `select min("accountId"::text) as one, max("accountId"::text) as two
         from "OfferSide" where "endedAt" is null group by "offerId"`
      : `select least(account, partner) as one, greatest(account, partner) as two
         from peer.request where partner is not null group by 1, 2`,
  )
  return rows.map(({ one, two }) => [personOf(one), personOf(two)])
}

/**
 * How long each pair waited for each other: from the later one's call until the last of both was told, in ms. A pair
 * that was not told at all counts as lost.
 */
export function toldAfter(pairs: Pair[], seen: Seen[]): { ms: number[]; lost: number } {
  const of = new Map(seen.map((one) => [one[0], one]))
  const ms: number[] = []
  let lost = 0
  for (const pair of pairs) {
    const both = pair.map((person) => of.get(person))
    const told = both.map((one) => one?.[3])
    const called = Math.max(...both.map((one) => one?.[1] ?? NaN))
    if (told.some((at) => at == null || at < called)) lost++
    else ms.push(Math.max(...(told as number[])) - called)
  }
  return { ms, lost }
}

/**
 * Counts what must not be: somebody put together with two others, pairs of different vocabularies or with somebody
 * who may not meet peers.
 */
export async function countDoubles(client: pg.Client, side: SideName): Promise<number> {
  const { rows } = await client.query<{ doubles: string }>(
    isOurs(side)
      ? `with sides as (
           select s."offerId", t."accountId", t."segmentId" from "OfferSide" s
           join "Ticket" t on t."id" = s."ticketId" where s."endedAt" is null
         )
         select (select count(*) from (select 1 from sides group by "accountId" having count(*) > 1) twice)
           + (select count(*) from (select 1 from sides group by "offerId"
               having count(*) <> 2 or count(distinct "segmentId") <> 1
                 or min("accountId"::text) < ('00000000-0000-4000-8000-' || lpad(to_hex(${waiting}), 12, '0'))) odd)
           as doubles`
      : `select (select count(*) from (select 1 from peer.request where partner is not null
             group by partner having count(*) > 1) twice)
           + (select count(*) from peer.request a left join peer.request b on b.account = a.partner
               where a.partner is not null and (b.partner is distinct from a.account or b.topic <> a.topic))
           as doubles`,
  )
  return Number(rows[0]!.doubles)
}

/** How many who could meet each other still wait: per vocabulary all but one. */
export async function countStranded(client: pg.Client, side: SideName): Promise<number> {
  const { rows } = await client.query<{ stranded: string }>(
    isOurs(side)
      ? `select coalesce(sum(n - 1), 0) as stranded from (
           select count(*) as n from "Ticket" t
           where t."state" = 'waiting' and t."heldSince" is null
             and t."accountId" >= ('00000000-0000-4000-8000-' || lpad(to_hex(${waiting}), 12, '0'))::uuid
             and not exists (select 1 from "OfferSide" s where s."ticketId" = t."id" and s."endedAt" is null)
           group by t."segmentId") each`
      : `select coalesce(sum(n - 1), 0) as stranded from (
           select count(*) as n from peer.request where partner is null and wants_peer and adult group by topic) each`,
  )
  return Number(rows[0]!.stranded)
}
