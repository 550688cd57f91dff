import { Prisma, db } from '@/lib/infra/db'
import { readNow } from '@/lib/infra/transaction'
import { notApart, openForPeers, openTicket } from '@/lib/matching/open-tickets'
import { lookNow } from '@/lib/matching/queries'
import { durations } from '@/lib/durations'
import type { Seen } from './look'
import type { Person } from './people'

/** Looks, at the moments that matter, whether the day keeps its promises. It reads, and changes nothing. */
export class Watch {
  readonly seen = {
    trainerOffers: 0,
    /** A later equal ticket was offered to a trainer who fitted an earlier one that was asked for by nobody */
    overtaken: 0,
    waitedForPeer: 0,
    /** Still in line at 30 s, and so was a peer who fitted, and neither was being asked */
    peerMissed: 0,
    peerFound: 0,
    waitedForQuestion: 0,
    noNextStep: 0,
  }

  /** A trainer is asked: was anybody earlier in line for the same trainer? */
  async atOffer(offer: Seen['offers'][number]): Promise<void> {
    const trainer = offer.sides.find((side) => side.role === 'trainer')
    const learner = offer.sides.find((side) => side.role === 'learner')
    if (!trainer || !learner) return
    this.seen.trainerOffers++
    const now = await readNow()
    const rows = await db().$queryRaw<{ n: number }[]>`
      select count(*)::int as "n" from "Ticket" t join "Account" a on a."id" = t."accountId"
        join "Ticket" mine on mine."id" = ${learner.ticketId}::uuid
      where ${openTicket(now)} and t."want" <> 'peer' and t."language" = mine."language"
        and t."queuedAt" < mine."queuedAt" and t."accountId" <> ${trainer.accountId}::uuid
        and ${notApart(now, Prisma.sql`t."accountId"`, Prisma.sql`${trainer.accountId}::uuid`)}`
    if (rows[0]!.n > 0) this.seen.overtaken++
  }

  /** 30 s in line: a peer who fits is in line as well, and neither is being asked? */
  async atPeerTime(ticketId: string): Promise<'alone'> {
    const now = await readNow()
    const since = new Date(+now - durations.peerAfter)
    const rows = await db().$queryRaw<{ proposed: boolean; missed: boolean }[]>`
      select exists (select 1 from "OfferSide" s where s."ticketId" = mine."id" and s."role" = 'peer') as "proposed",
        not exists (select 1 from "OfferSide" s where s."ticketId" = mine."id" and s."endedAt" is null) and me."adult"
        and exists (
          select 1 from "Ticket" t join "Account" a on a."id" = t."accountId"
          where ${openForPeers(now)} and t."id" <> mine."id" and t."language" = mine."language"
            and t."signs" && mine."signs" and (t."want" = 'peer' or t."queuedAt" <= ${since})
            and ${notApart(now, Prisma.sql`t."accountId"`, Prisma.sql`mine."accountId"`)}) as "missed"
      from "Ticket" mine join "Account" me on me."id" = mine."accountId"
      where mine."id" = ${ticketId}::uuid and mine."state" = 'waiting' and mine."heldSince" is null
        and mine."want" <> 'trainer'`
    const row = rows[0]
    if (!row) return 'alone'
    this.seen.waitedForPeer++
    if (row.proposed) this.seen.peerFound++
    if (row.missed) this.seen.peerMissed++
    return 'alone'
  }

  /** 90 s in line: does the page say what to do next? */
  async atQuestionTime(person: Person): Promise<void> {
    const now = await lookNow({ actor: person, tab: person.tab })
    this.seen.waitedForQuestion++
    const asked = now.ticket && now.ticket.questionAt <= now.at
    if (!asked && !now.offer && !now.practice) this.seen.noNextStep++
  }
}
