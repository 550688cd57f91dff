import { counts, durations } from '@/lib/durations'
import type { Sql } from '@/lib/infra/transaction'
import { onDuty } from './open-tickets'
import type { OnDuty, WaitingTicket } from './scene'

/**
 * Trainers on duty, people before the recording and free ones first. Offered and busy are read off the offers and
 * practices.
 * @param about whose languages count; null for all trainers
 * @param tickets whose last trainers and regions come first
 */
export async function readOnDuty(
  tx: Sql,
  now: Date,
  about: string[] | null,
  tickets: WaitingTicket[],
): Promise<OnDuty[]> {
  const own = tickets.flatMap((ticket) => ticket.lastTrainerId ?? [])
  const near = tickets.flatMap((ticket) => ticket.region ?? [])
  const soonFrom = new Date(+now - durations.soonFree)
  return tx.$queryRaw<OnDuty[]>`
    with here as (
      select d."accountId", a."language", lower(a."region") as "region", a."recording", d."lastServedAt",
        coalesce(d."askedLastUntil" > ${now}, false) as "askedLast",
        not exists (select 1 from "OfferSide" s where s."accountId" = d."accountId" and s."endedAt" is null)
        and not exists (select 1 from "Member" m where m."accountId" = d."accountId" and m."endedAt" is null)
        and not exists (select 1 from "DropIn" q where q."trainerId" = d."accountId" and q."state" = 'open')
        and (d."restUntil" is null or d."restUntil" <= ${now}) as "free",
        exists (select 1 from "Member" m join "Practice" p on p."id" = m."practiceId"
          where m."accountId" = d."accountId" and m."endedAt" is null and p."liveSince" <= ${soonFrom}
            and m."agreedAt" <= ${soonFrom}) as "soon"
      from "Duty" d join "Account" a on a."id" = d."accountId"
      where ${onDuty(now)} and (${about === null} or a."language" in (
        select "language" from "Account" where "id" = any(${about ?? []}::uuid[])))
    )
    select * from here
    order by "accountId" = any(${[...own, ...(about ?? [])]}::uuid[]) desc, "recording", "free" desc, "askedLast",
      "region" = any(${near}) desc nulls last, "lastServedAt" nulls first
    limit ${about === null ? null : counts.candidates}`
}
