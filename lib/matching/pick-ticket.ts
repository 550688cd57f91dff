import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { closeAsk } from '@/lib/practice/drop-in/close-ask'
import { present } from '@/lib/practice/lease'
import { openPractice } from '@/lib/practice/open-practice'
import { heardFrom } from '@/lib/trainers/heard'
import { endOffer } from './end-offer'
import { lookAgain } from './look-again'
import { makeOffers } from './make-offer'
import { openOfferOf } from './set-duty'
import { waitingUnheld } from './states'

const input = z.object({ key: z.uuid(), ticketId: z.uuid() })

/**
 * A trainer takes a ticket out of order; it is recorded as picked. The picker's own open offer goes on to others,
 * their ask to drop in on two peers is taken back, an unfinished peer proposal gives way.
 * @throws DomainError `not-found`, `forbidden`, `conflict`: taken, held, away, or another trainer is being asked
 */
export async function pickTicket({ actor, input: raw }: { actor: Actor; input: unknown }) {
  mustBe(actor, 'trainer')
  const { key, ticketId } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'pick-ticket', input: { ticketId } }, async (w) => {
    const ticket = await lockAll(w, actor.id, ticketId)
    await mustBeFreeOnDuty(w, actor.id)
    await mustBeTakeable(w, ticket, actor)

    const offered = await askedFor(w, ticketId)
    if (offered?.trainerId && offered.trainerId !== actor.id)
      throw new DomainError('conflict', 'being-asked', { values: { alias: offered.alias } })
    if (offered) await endOffer(w, offered.offerId, 'withdrawn')
    const mine = await openOfferOf(w, actor.id)
    if (mine) await endOffer(w, mine.offerId, 'withdrawn')

    await closeAsk(w, { trainerId: actor.id }, 'withdrawn')
    const fresh = await w.tx.ticket.findUniqueOrThrow({ where: { id: ticketId } })
    const practice = await openPractice(w, { tickets: [fresh], trainerId: actor.id, picked: true })
    await heardFrom(w, actor.id)
    const about = [...(offered?.accounts ?? []), ...(mine?.accounts ?? [])]
    await makeOffers(w, about)
    w.after(() => lookAgain(about))
    return practice
  })
}

async function lockAll(w: Work, trainerId: string, ticketId: string) {
  const { tx } = w
  const ticket = await tx.ticket.findUnique({ where: { id: ticketId } })
  if (!ticket) throw new DomainError('not-found', 'no-ticket')
  const around = await tx.offerSide.findMany({
    where: { endedAt: null, OR: [{ ticketId }, { accountId: trainerId }] },
    include: { offer: { include: { sides: true } } },
  })
  await lockAccounts(tx, [
    trainerId,
    ticket.accountId,
    ...around.flatMap((side) => side.offer.sides.map((one) => one.accountId)),
  ])
  return tx.ticket.findUniqueOrThrow({ where: { id: ticketId } })
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

async function mustBeTakeable({ tx, now }: Work, ticket: Row, actor: Actor): Promise<void> {
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
