import { Prisma } from '@/lib/infra/db'

/** Where the database finds a pair that is about to be put together. */
type Pair = {
  /** The two accounts, as uuid[] */
  accounts: Prisma.Sql
  /** Their tickets, as uuid[]; a trainer has none */
  tickets: Prisma.Sql
  /** The one of the two that is asked as a trainer, as uuid; null when both are peers */
  trainerId: Prisma.Sql
}

/**
 * The re-check behind the locks, as a condition of whatever is written: the tickets wait, still for such a partner, and
 * the trainer is on duty, all under lease (promise I8), nobody is in another offer or practice or asks for one, and
 * nothing has come between the two (promise I10). Leases are held against the clock of this very moment: a transaction
 * that was held up must not match who has gone.
 */
export function stillThere(now: Date, { accounts, tickets, trainerId }: Pair): Prisma.Sql {
  return Prisma.sql`(
    (select count(*) from "Ticket" t
      where t."id" = any(${tickets}) and t."state" = 'waiting' and t."heldSince" is null
        and t."want" <> (case when ${trainerId} is null then 'trainer' else 'peer' end)::"Want"
        and (t."adult" or ${trainerId} is not null)
    ) = cardinality(${tickets})
    and not exists (select 1 from unnest(${accounts}) who("id") where
      (select true from "Stream" l where l."accountId" = who."id"
        and l."leaseUntil" > clock_timestamp() - now() + app_now() limit 1) is null
      or (select true from "OfferSide" s where s."accountId" = who."id" and s."endedAt" is null limit 1)
      or (select true from "Member" m where m."accountId" = who."id" and m."endedAt" is null limit 1)
      or (select true from "DropIn" q where q."trainerId" = who."id" and q."state" = 'open' limit 1))
    and not exists (select 1 from "Block" b where b."byId" = any(${accounts}) and b."otherId" = any(${accounts}))
    and not exists (select 1 from "Skip" k
      where k."oneId" = any(${accounts}) and k."otherId" = any(${accounts}) and k."until" > ${now})
    and (${trainerId} is null or exists (
      select 1 from "Duty" d where d."accountId" = ${trainerId} and d."state" = 'on'
        and (d."restUntil" is null or d."restUntil" <= ${now}))))`
}
