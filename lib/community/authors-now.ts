import { durations } from '@/lib/durations'
import type { Tx } from '@/lib/infra/transaction'
import type { AuthorState } from './messages'

/**
 * Says which of these accounts can be asked to practise through a post. Whoever is in line, practises, is on duty, is
 * being asked, or said no or nothing within `postQuiet`, is busy; whoever has no lease in force is away.
 */
export async function authorsNow(
  tx: Pick<Tx, '$queryRaw'>,
  ids: string[],
): Promise<(accountId: string) => AuthorState> {
  const rows = await tx.$queryRaw<{ id: string; busy: boolean }[]>`
    select a."id",
      exists (select 1 from "Ticket" t where t."accountId" = a."id" and t."state" <> 'closed')
      or exists (select 1 from "Member" m where m."accountId" = a."id" and m."endedAt" is null)
      or exists (select 1 from "Duty" d where d."accountId" = a."id" and d."state" = 'on')
      or exists (
        select 1 from "OfferSide" s join "Offer" o on o."id" = s."offerId" and o."postId" is not null
        where s."accountId" = a."id" and s."confirmedAt" is null and o."state" in ('declined', 'lapsed')
          and o."endedAt" > app_now() - ${durations.postQuiet} * interval '1 ms'
      ) as "busy"
    from "Account" a
    where a."id" = any(${ids}::uuid[])
      and exists (select 1 from "Stream" l where l."accountId" = a."id" and l."leaseUntil" > app_now())`
  const here = new Map(rows.map(({ id, busy }) => [id, busy]))
  return (id) => (here.has(id) ? (here.get(id) ? 'busy' : 'here') : 'away')
}
