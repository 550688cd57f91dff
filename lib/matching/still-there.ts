import type { Sql } from '@/lib/infra/transaction'

/**
 * The re-check behind the locks, in one statement: the tickets wait, still for
 * such a partner, and the trainer is on duty, all under lease
 * (promise I8), nobody is in another offer or practice or asks for one, and nothing has come between the two (promise I10).
 */
export async function stillThere(
  tx: Sql,
  now: Date,
  accounts: string[],
  ticketIds: (string | null)[],
  role: 'peer' | 'trainer',
): Promise<boolean> {
  const tickets = ticketIds.filter((id) => id !== null)
  const rows = await tx.$queryRaw<{ there: boolean }[]>`
    with who as (select unnest(${accounts}::uuid[]) as "id")
    select
      (select count(*) from "Ticket" t
        where t."id" = any(${tickets}::uuid[]) and t."state" = 'waiting' and t."heldSince" is null
          and t."want" <> ${role === 'peer' ? 'trainer' : 'peer'}::"Want"
      ) = ${tickets.length}
      and not exists (select 1 from who where not exists (
        select 1 from "Stream" l where l."accountId" = who."id" and l."leaseUntil" > ${now}))
      and not exists (select 1 from "OfferSide" s join who on who."id" = s."accountId" where s."endedAt" is null)
      and not exists (select 1 from "Member" m join who on who."id" = m."accountId" where m."endedAt" is null)
      and not exists (select 1 from "DropIn" q join who on who."id" = q."trainerId" where q."state" = 'open')
      and not exists (select 1 from "Block" b
        where b."byId" = any(${accounts}::uuid[]) and b."otherId" = any(${accounts}::uuid[]))
      and not exists (select 1 from "Skip" k
        where k."oneId" = any(${accounts}::uuid[]) and k."otherId" = any(${accounts}::uuid[]) and k."until" > ${now})
      and (${role === 'peer'} or exists (
        select 1 from "Duty" d join who on who."id" = d."accountId" where d."state" = 'on'
          and (d."restUntil" is null or d."restUntil" <= ${now}))) as "there"`
  return rows[0]!.there
}
