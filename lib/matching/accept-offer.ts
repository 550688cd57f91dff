import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { present } from '@/lib/practice/lease'
import { openPractice } from '@/lib/practice/open-practice'

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
  return command({ accountId: actor.id, key, verb: 'accept-offer', input: { offerId } }, async (w) => {
    const sides = await lockOffer(w, offerId, actor.id)
    const me = sides.find((side) => side.accountId === actor.id)!
    if (me.role === 'learner') throw new DomainError('forbidden', 'not-yours-to-answer')
    const accounts = sides.map((side) => side.accountId)
    if ((await present(w.tx, w.now, accounts)).size !== accounts.length)
      throw new DomainError('conflict', 'partner-gone')

    if (me.role === 'peer') {
      await confirm(w, offerId, actor.id)
      if (sides.some((side) => side !== me && !side.confirmedAt)) {
        w.tell(...accounts.map((id) => `account:${id}` as const))
        return { practiceId: null, roomId: null }
      }
    }
    return open(w, offerId, sides)
  })
}

async function lockOffer({ tx }: Work, offerId: string, actorId: string) {
  const before = await tx.offerSide.findMany({ where: { offerId }, select: { accountId: true } })
  if (!before.some((side) => side.accountId === actorId)) throw new DomainError('not-found', 'no-offer')
  await lockAccounts(
    tx,
    before.map((side) => side.accountId),
  )
  return tx.offerSide.findMany({ where: { offerId }, include: { ticket: true } })
}

async function confirm({ tx, now }: Work, offerId: string, accountId: string): Promise<void> {
  const confirmed = await tx.offerSide.updateMany({
    where: { offerId, accountId, endedAt: null, offer: { state: 'open', until: { gt: now } } },
    data: { confirmedAt: now },
  })
  if (confirmed.count === 0) throw new DomainError('conflict', 'offer-gone')
}

async function open(
  w: Work,
  offerId: string,
  sides: Awaited<ReturnType<typeof lockOffer>>,
): Promise<Accepted> {
  const { tx, now } = w
  const accepted = await tx.offer.updateMany({
    where: { id: offerId, state: 'open', until: { gt: now } },
    data: { state: 'accepted', endedAt: now },
  })
  if (accepted.count === 0) throw new DomainError('conflict', 'offer-gone')
  await tx.offerSide.updateMany({ where: { offerId, endedAt: null }, data: { endedAt: now } })
  const tickets = sides
    .flatMap((side) => (side.ticket ? [side.ticket] : []))
    .sort((a, b) => +a.queuedAt - +b.queuedAt || (a.id < b.id ? -1 : 1))
  const trainerId = sides.find((side) => side.role === 'trainer')?.accountId ?? null
  if (trainerId)
    await tx.duty.updateMany({ where: { accountId: trainerId, missed: { gt: 0 } }, data: { missed: 0 } })
  return openPractice(w, { tickets: [tickets[0]!, tickets[1]], trainerId, picked: false })
}
