import { counts, durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { Prisma } from '@/lib/infra/db'
import type { Sql } from '@/lib/infra/transaction'

export type Busy = {
  inLine: boolean
  practising: boolean
  onDuty: boolean
  joins: number
  /** Practices left within seconds lately, while the other one was there */
  dodges: number
  lastDodgeAt: Date | null
}

/** Reads what may keep an account from joining. */
export async function readBusy(tx: Sql, accountId: string): Promise<Busy> {
  const rows = await tx.$queryRaw<Busy[]>`select busy.* from ${busyOf(Prisma.sql`${accountId}::uuid`)} busy`
  return rows[0]!
}

/** The one row of it. What is open is asked for as in open-tickets.ts: looked up by its key, one by one. */
export function busyOf(who: Prisma.Sql): Prisma.Sql {
  const [joinsWithin, dodgesWithin] = [durations.joinWindow, durations.dodgeWindow]
  return Prisma.sql`(
    select
      (select true from "Ticket" where "accountId" = ${who} and "state" <> 'closed' limit 1) is true as "inLine",
      (select true from "Member" where "accountId" = ${who} and "endedAt" is null limit 1) is true as "practising",
      (select true from "Duty" where "accountId" = ${who} and "state" = 'on' limit 1) is true as "onDuty",
      (select count(*)::int from "Ticket" where "accountId" = ${who}
        and "pressedAt" > app_now() - ${joinsWithin} * interval '1 ms') as "joins",
      left_early."dodges", left_early."lastDodgeAt"
    from (
      select count(*)::int as "dodges", max(p."endedAt") as "lastDodgeAt"
      from "Member" m join "Practice" p on p."id" = m."practiceId"
      where m."accountId" = ${who} and m."role" <> 'trainer' and m."ticketId" is not null
        and m."endedAt" > app_now() - ${dodgesWithin} * interval '1 ms'
        and p."endedById" = m."accountId" and p."endedWhy" in ('left', 'cancelled')
        and p."endedAt" - p."liveSince" < ${durations.served} * interval '1 ms'
        and not exists (select 1 from "Member" o where o."practiceId" = p."id" and o."awayUntil" is not null
          and not (o."role" = 'trainer' and m."role" = 'peer'))
    ) left_early)`
}

/**
 * In line once, not while practising or on duty, not again and again within a minute, and not right after leaving
 * several people within seconds (a trainer who came by unasked is none of them). Only one's own press counts as leaving: who lost their connection, or whose partner
 * did, has dodged nobody.
 * @throws DomainError `conflict`, `limit`, each saying what to do
 */
export function mustBeFreeToJoin(busy: Busy, now: Date): void {
  const { inLine, practising, onDuty, joins, dodges, lastDodgeAt } = busy
  if (inLine) throw new DomainError('conflict', 'already-in-line')
  if (practising) throw new DomainError('conflict', 'already-practising')
  if (onDuty) throw new DomainError('conflict', 'on-duty')
  if (joins >= counts.joinsPerWindow) throw new DomainError('limit', 'too-many-joins')
  const coolUntil = lastDodgeAt ? +lastDodgeAt + durations.coolDown : 0
  if (dodges >= counts.dodges && coolUntil > +now) {
    const minutes = Math.ceil((coolUntil - +now) / 60_000)
    throw new DomainError('limit', 'cooling-down', { values: { times: dodges, minutes } })
  }
}
