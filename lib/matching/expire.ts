import { durations } from '@/lib/durations'
import { work } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { inTurn } from '@/lib/infra/in-turn'
import { lockAccounts } from '@/lib/infra/transaction'
import { closeRoom } from '@/lib/practice/rooms'
import { withdrawAsks } from './drop-in/expire-asks'
import { endOffer } from './end-offer'

/**
 * Ends open offers whose time is up, that a side has left, or whose sides were blocked meanwhile: the first lapse,
 * the others are withdrawn.
 */
export async function expireOffers(): Promise<void> {
  const due = await db().$queryRaw<{ id: string }[]>`
    select o."id" from "Offer" o where o."state" = 'open' and (o."until" <= app_now() or exists (
      select 1 from "OfferSide" s where s."offerId" = o."id" and (
        not exists (
          select 1 from "Stream" l where l."accountId" = s."accountId" and l."leaseUntil" > app_now())
        or exists (
          select 1 from "Block" b join "OfferSide" t on t."accountId" = b."otherId"
          where b."byId" = s."accountId" and t."offerId" = o."id"))))`
  await inTurn(due, ({ id }) => endOfferNow(id, (until, now) => (until <= now ? 'lapsed' : 'withdrawn')))
}

/** Ends every open offer, and ask to drop in, without blame: LiveKit is away, or the server itself was. */
export async function withdrawOffers(madeBy?: Date): Promise<void> {
  const open = await db().offer.findMany({
    where: { state: 'open', createdAt: { lte: madeBy } },
    select: { id: true },
  })
  await inTurn(open, ({ id }) => endOfferNow(id, () => 'withdrawn'))
  await withdrawAsks()
}

async function endOfferNow(
  offerId: string,
  how: (until: Date, now: Date) => 'lapsed' | 'withdrawn',
): Promise<void> {
  await work(async (w) => {
    const offer = await w.tx.offer.findUniqueOrThrow({ where: { id: offerId }, include: { sides: true } })
    await lockAccounts(
      w.tx,
      offer.sides.map((side) => side.accountId),
    )
    await endOffer(w, offerId, how(offer.until, w.now))
  })
}

/** Closes tickets that were held too long, or whose owner has been gone too long. */
export async function expireTickets(): Promise<void> {
  await work(async (w) => {
    const held = new Date(+w.now - durations.held)
    const gone = new Date(+w.now - durations.ticketGone)
    const closed = await w.tx.$queryRaw<{ accountId: string; roomId: string }[]>`
      with old as materialized (
        select "id" from "Ticket" where "state" = 'waiting' and ("heldSince" <= ${held} or "queuedAt" <= ${gone})
      )
      update "Ticket" t set "state" = 'closed', "closedWhy" = 'expired', "closedAt" = ${w.now}, "heldSince" = null
      from old where t."id" = old."id" and t."state" = 'waiting'
        and not exists (select 1 from "OfferSide" o where o."ticketId" = t."id" and o."endedAt" is null)
        and (t."heldSince" <= ${held} or t."queuedAt" <= ${gone} and not exists (
          select 1 from "Stream" s where s."accountId" = t."accountId" and s."leaseUntil" > ${gone}))
      returning t."accountId", t."roomId"`
    for (const { accountId, roomId } of closed) {
      await closeRoom(w, roomId)
      w.tell(`account:${accountId}`, 'desk')
    }
  })
}
