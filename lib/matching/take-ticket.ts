import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import type { Work } from '@/lib/infra/command'
import { lockAccounts } from '@/lib/infra/transaction'
import { closeAsk } from '@/lib/practice/drop-in/close-ask'
import { present } from '@/lib/practice/lease'
import { openPractice } from '@/lib/practice/open-practice'
import { endOffer } from './end-offer'
import { openOfferOf } from './set-duty'
import { waitingUnheld } from './states'

/** Locks these accounts and whoever shares an open offer with one of them. */
export async function lockAround({ tx }: Work, accountIds: string[]): Promise<void> {
  const around = await tx.offerSide.findMany({
    where: { endedAt: null, accountId: { in: accountIds } },
    include: { offer: { include: { sides: true } } },
  })
  const others = around.flatMap((side) => side.offer.sides.map((one) => one.accountId))
  await lockAccounts(tx, [...accountIds, ...others])
}

/**
 * Makes the practice of a trainer's own pick. The picker's own open offer and ask to drop in are withdrawn, an unfinished
 * peer proposal gives way. The caller holds the locks ({@link lockAround}) and has made sure that the trainer is free.
 * @returns the practice, and whom to make offers for again
 * @throws DomainError `conflict`: taken, held, away, or another trainer is being asked; `unavailable`
 */
export async function takeTicket(
  w: Work,
  actor: Actor,
  ticketId: string,
): Promise<{ practiceId: string; roomId: string; about: string[] }> {
  const ticket = await w.tx.ticket.findUniqueOrThrow({ where: { id: ticketId } })
  await mustBeTakeable(w, ticket, actor)
  const offered = await askedFor(w, ticketId)
  if (offered?.trainerId && offered.trainerId !== actor.id)
    throw new DomainError('conflict', 'being-asked', { values: { alias: offered.alias } })
  if (offered) await endOffer(w, offered.offerId, 'withdrawn')
  const about = [...(offered?.accounts ?? []), ...(await giveOfferOn(w, actor.id))]
  const fresh = await w.tx.ticket.findUniqueOrThrow({ where: { id: ticketId } })
  const practice = await openPractice(w, { tickets: [fresh], trainerId: actor.id, picked: true })
  return { ...practice, about }
}

/** A trainer goes to somebody else: their open offer and their ask to drop in are withdrawn. Gives whose offer it was. */
export async function giveOfferOn(w: Work, trainerId: string): Promise<string[]> {
  const mine = await openOfferOf(w, trainerId)
  if (mine) await endOffer(w, mine.offerId, 'withdrawn')
  await closeAsk(w, { trainerId }, 'withdrawn')
  return mine?.accounts ?? []
}

/** @throws DomainError `conflict` unless this trainer is on duty, here and in no practice */
export async function mustBeFreeOnDuty({ tx, now }: Work, accountId: string): Promise<void> {
  if (!(await tx.duty.count({ where: { accountId, state: 'on' } })))
    throw new DomainError('conflict', 'not-on-duty')
  if (!(await present(tx, now, [accountId])).has(accountId))
    throw new DomainError('conflict', 'not-connected')
  if (await tx.member.count({ where: { accountId, endedAt: null } }))
    throw new DomainError('conflict', 'already-practising')
}

type Row = {
  id: string
  accountId: string
  state: string
  heldSince: Date | null
  want: string
  language: string
}

async function mustBeTakeable(w: Work, ticket: Row, actor: Actor): Promise<void> {
  const { tx, now } = w
  if (ticket.state !== waitingUnheld.state) throw new DomainError('conflict', 'ticket-taken')
  if (ticket.heldSince) throw new DomainError('conflict', 'ticket-held')
  if (ticket.want === 'peer' || ticket.language !== actor.language || ticket.accountId === actor.id)
    throw new DomainError('conflict', 'ticket-not-for-you')
  if (!(await present(tx, now, [ticket.accountId])).has(ticket.accountId))
    throw new DomainError('conflict', 'ticket-away')
  const blocked = await tx.block.count({
    where: {
      OR: [
        { byId: actor.id, otherId: ticket.accountId },
        { byId: ticket.accountId, otherId: actor.id },
      ],
    },
  })
  if (blocked) throw new DomainError('conflict', 'ticket-not-for-you')
  await mustHavePicture(w)
}

/** @throws DomainError `unavailable` while LiveKit does not answer */
export async function mustHavePicture({ tx }: Work): Promise<void> {
  const upkeep = await tx.upkeep.findUniqueOrThrow({ where: { id: 1 } })
  if (upkeep.livekitAwayAt) throw new DomainError('unavailable', 'picture-away')
}

async function askedFor({ tx }: Work, ticketId: string) {
  const side = await tx.offerSide.findFirst({
    where: { ticketId, endedAt: null },
    include: { offer: { include: { sides: { include: { account: { select: { alias: true } } } } } } },
  })
  if (!side) return null
  const trainer = side.offer.sides.find((one) => one.role === 'trainer')
  return {
    offerId: side.offerId,
    accounts: side.offer.sides.map((one) => one.accountId),
    trainerId: trainer?.accountId ?? null,
    alias: trainer?.account.alias ?? '',
  }
}
