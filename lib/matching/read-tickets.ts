import { counts, durations } from '@/lib/durations'
import { Prisma } from '@/lib/infra/db'
import type { Sql } from '@/lib/infra/transaction'
import { notApart, openTicket, ticketColumns } from './open-tickets'
import type { OnDuty, WaitingTicket } from './scene'

/** The open tickets of these accounts. */
export async function ticketsOf(tx: Sql, now: Date, accountIds: string[]): Promise<WaitingTicket[]> {
  return tx.$queryRaw<WaitingTicket[]>`
    select ${ticketColumns} from "Ticket" t join "Account" a on a."id" = t."accountId"
    where t."accountId" = any(${accountIds}::uuid[]) and ${openTicket(now)}`
}

/**
 * For each of these free trainers the oldest tickets they could take: as many as there are trainers, so that each is
 * left one whatever the others take. A recording gets none that people may still come for.
 */
export async function ticketsFor(tx: Sql, now: Date, trainers: OnDuty[]): Promise<WaitingTicket[]> {
  if (trainers.length === 0) return []
  const each = Math.min(trainers.length + 1, counts.candidates)
  const recordingFrom = new Date(+now - durations.demoTrainerAfter)
  return tx.$queryRaw<WaitingTicket[]>`
    select first.* from "Account" d cross join lateral (
      select ${ticketColumns} from "Ticket" t join "Account" a on a."id" = t."accountId"
      where t."language" = d."language" and t."want" <> 'peer' and t."accountId" <> d."id" and ${openTicket(now)}
        and (not d."recording" or t."want" = 'trainer' or t."queuedAt" <= ${recordingFrom})
        and ${notApart(now, Prisma.sql`t."accountId"`, Prisma.sql`d."id"`)}
      order by t."queuedAt", t."id" limit ${each}
    ) first
    where d."id" = any(${trainers.map((one) => one.accountId)}::uuid[])`
}
