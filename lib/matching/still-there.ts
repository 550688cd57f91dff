import { Prisma } from '@/lib/infra/db'

/**
 * The re-check behind the locks, as a condition of whatever is written: the tickets wait, still for such a partner, and
 * the trainer is on duty, all under lease (promise I8), nobody is in another offer or practice or asks for one, and
 * nothing has come between the two (promise I10). Leases are held against the clock of this very moment: a transaction
 * that was held up must not match who has gone.
 * @param trainerId the one of the accounts that is asked as a trainer; null when both are peers
 */
export function stillThere(
  now: Date,
  accounts: string[],
  ticketIds: (string | null)[],
  trainerId: string | null,
): Prisma.Sql {
  const tickets = ticketIds.filter((id) => id !== null)
  return Prisma.sql`(
    with who as (select unnest(${accounts}::uuid[]) as "id")
    select
      (select count(*) from "Ticket" t
        where t."id" = any(${tickets}::uuid[]) and t."state" = 'waiting' and t."heldSince" is null
          and t."want" <> ${trainerId ? 'peer' : 'trainer'}::"Want" and (t."adult" or ${trainerId !== null})
      ) = ${tickets.length}
      and not exists (select 1 from who where
        (select true from "Stream" l where l."accountId" = who."id"
          and l."leaseUntil" > clock_timestamp() - now() + app_now() limit 1) is null
        or (select true from "OfferSide" s where s."accountId" = who."id" and s."endedAt" is null limit 1)
        or (select true from "Member" m where m."accountId" = who."id" and m."endedAt" is null limit 1)
        or (select true from "DropIn" q where q."trainerId" = who."id" and q."state" = 'open' limit 1))
      and not exists (select 1 from "Block" b
        where b."byId" = any(${accounts}::uuid[]) and b."otherId" = any(${accounts}::uuid[]))
      and not exists (select 1 from "Skip" k
        where k."oneId" = any(${accounts}::uuid[]) and k."otherId" = any(${accounts}::uuid[]) and k."until" > ${now})
      and (${trainerId === null} or exists (
        select 1 from "Duty" d where d."accountId" = ${trainerId}::uuid and d."state" = 'on'
          and (d."restUntil" is null or d."restUntil" <= ${now}))))`
}
