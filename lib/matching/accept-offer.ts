import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { straightCommand, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import type { Sql } from '@/lib/infra/transaction'
import { openPractice } from '@/lib/practice/open-practice'
import { closeAccepted, lockOffer, sidesOf, type SideRow } from './lock-offer'

const input = z.object({ key: z.uuid(), offerId: z.uuid() })

export type Accepted = { practiceId: string | null; roomId: string | null }

/**
 * Accepts an offer. A trainer's accept makes the practice; of two peers the second one's does.
 * @returns the practice and its room; both null while the other peer has not confirmed
 * @throws DomainError `not-found`, `conflict` when it is no longer open (`offer-gone`) or a side is not here
 */
export async function acceptOffer({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<Accepted> {
  const { key, offerId } = parse(input, raw)
  const press = { accountId: actor.id, key, verb: 'accept-offer', input: { offerId } }
  const read = (sql: Sql) => lockOffer(sql, offerId)
  return straightCommand<Accepted, SideRow[]>(press, read, async (w, rows) => {
    const sides = sidesOf(rows, actor.id)
    const me = sides.find((side) => side.accountId === actor.id)!
    if (me.role === 'learner') throw new DomainError('forbidden', 'not-yours-to-answer')
    if (!sides.every((side) => side.here)) throw new DomainError('conflict', 'partner-gone')

    if (me.role === 'peer') {
      await confirm(w, offerId, actor.id)
      if (sides.some((side) => side !== me && !side.confirmedAt)) {
        w.tell(...sides.map((side) => `account:${side.accountId}` as const))
        return { practiceId: null, roomId: null }
      }
    }
    const closed = closeAccepted(w, offerId)
    const tickets = sides
      .flatMap((side) => (side.ticket ? [side.ticket] : []))
      .sort((a, b) => +a.queuedAt - +b.queuedAt || (a.id < b.id ? -1 : 1))
    const trainerId = sides.find((side) => side.role === 'trainer')?.accountId ?? null
    // Both travel together; what either refuses is rolled back.
    const opened = openPractice(w, { tickets: [tickets[0]!, tickets[1]], trainerId, picked: false })
    return (await Promise.all([closed, opened]))[1]
  })
}

async function confirm({ tx, now }: Work<Sql>, offerId: string, accountId: string): Promise<void> {
  const confirmed = await tx.$executeRaw`
    update "OfferSide" s set "confirmedAt" = ${now} from "Offer" o
    where s."offerId" = ${offerId}::uuid and s."accountId" = ${accountId}::uuid and s."endedAt" is null
      and o."id" = s."offerId" and o."state" = 'open' and o."until" > ${now}`
  if (confirmed === 0) throw new DomainError('conflict', 'offer-gone')
}
