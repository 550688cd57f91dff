import { counts, durations } from '@/lib/durations'
import type { Work } from '@/lib/infra/command'
import { keepApart } from '@/lib/practice/keep-apart'
import { closeRoom, hadToken, newRoom } from '@/lib/practice/rooms'
import { changeDuty } from '@/lib/trainers/change-duty'

/**
 * Ends an open offer other than by acceptance. The caller holds the locks of its accounts. Only a decline or a
 * lapse keeps the two apart for a while; only a lapse counts toward a break; a learner who let a peer proposal
 * pass in silence is held. A proposal from a post was for those two alone: both tickets close with it.
 * @param by who declined; null for lapsed and withdrawn
 * @returns false when it had ended already
 */
export async function endOffer(
  w: Work,
  offerId: string,
  how: 'declined' | 'lapsed' | 'withdrawn',
  by: string | null = null,
): Promise<boolean> {
  const { tx, now } = w
  const [ended] = await tx.offer.updateManyAndReturn({
    where: { id: offerId, state: 'open' },
    data: { state: how, endedAt: now },
  })
  if (!ended) return false
  await tx.offerSide.updateMany({ where: { offerId, endedAt: null }, data: { endedAt: now } })

  const sides = await tx.offerSide.findMany({ where: { offerId }, include: { ticket: true } })
  for (const side of sides) {
    w.tell(`account:${side.accountId}`)
    const other = sides.find((one) => one.accountId !== side.accountId)
    if (!side.ticket || !other) continue
    if (other.role === 'trainer') await giveNewRoom(w, side.ticket, other.accountId)
    if (how === 'declined' && other.role === 'trainer' && by === other.accountId)
      await tx.ticket.update({ where: { id: side.ticket.id }, data: { declines: { increment: 1 } } })
    if (ended.postId) await closeTicket(w, side.ticket)
    else if (how === 'lapsed' && side.role === 'peer' && !side.confirmedAt)
      await tx.ticket.updateMany({
        where: { id: side.ticket.id, state: 'waiting', heldSince: null },
        data: { heldSince: now },
      })
  }
  if (how !== 'withdrawn' && sides.length === 2)
    await keepApart(w, sides[0]!.accountId, sides[1]!.accountId, true)
  const trainer = sides.find((side) => side.role === 'trainer')
  if (trainer && how === 'lapsed') await countMissed(w, trainer.accountId)
  w.tell('desk')
  return true
}

async function closeTicket(w: Work, { id }: { id: string }): Promise<void> {
  const closed = await w.tx.ticket.updateManyAndReturn({
    where: { id, state: 'waiting' },
    data: { state: 'closed', closedWhy: 'cancelled', closedAt: w.now, heldSince: null },
  })
  for (const ticket of closed) await closeRoom(w, ticket.roomId)
}

async function countMissed(w: Work, accountId: string): Promise<void> {
  const [duty] = await w.tx.duty.updateManyAndReturn({
    where: { accountId, state: 'on' },
    data: { missed: { increment: 1 }, askedLastUntil: new Date(+w.now + durations.askedLast) },
  })
  if (duty && duty.missed >= counts.missedBeforeBreak)
    await changeDuty(w, accountId, { from: ['on'], to: 'break', why: 'missed' })
}

/** Whoever once held a token for the old room could still use it; so the ticket moves to a room they do not know. */
async function giveNewRoom(
  w: Work,
  ticket: { id: string; roomId: string; accountId: string },
  stranger: string,
): Promise<void> {
  if (!(await hadToken(w.tx, ticket.roomId, stranger))) return
  const roomId = await newRoom(w.tx, w.now, ticket.accountId)
  await w.tx.ticket.update({ where: { id: ticket.id }, data: { roomId } })
  await closeRoom(w, ticket.roomId)
}
