import type { Actor } from '@/lib/accounts/actor'
import { signNeeds } from '@/lib/content/glosses'
import { counts, durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { roomForTab } from '@/lib/practice/room-for-tab'
import { estimateWait } from './estimate-wait'
import type { TicketNow, Want } from './messages'
import type { Line } from './read-line'
import { ticketStatus } from './states'

/**
 * Gives the account's open ticket as its browser tab should see it; null when it has none.
 * @param reading who is on duty, being read
 */
export async function readTicket(
  actor: Pick<Actor, 'id' | 'adult'>,
  tab: string,
  now: Date,
  reading: Promise<Line>,
): Promise<TicketNow | null> {
  const ticket = await db().ticket.findFirst({
    where: { accountId: actor.id, state: { not: 'closed' } },
    include: { segment: { select: { id: true, title: true } }, members: { where: { endedAt: null } } },
  })
  if (!ticket) return null
  const status = ticketStatus(ticket)
  const [signs, before, room, line] = await Promise.all([
    signNeeds(ticket.signs, ticket.misses),
    countBefore(ticket),
    roomForTab(actor.id, ticket.roomId, tab, now),
    reading,
  ])
  const held =
    status.kind === 'held' ? { kind: 'held' as const, until: +status.since + durations.held } : null
  const practiceId = ticket.members[0]?.practiceId
  const { id, want, segment, atCheckpoint, returnStep, declines } = ticket
  const place = before.all + 1
  const wait = want === 'peer' ? null : estimateWait(before.unasked, line.trainers, line.usualMs)
  return {
    ...{ id, want, segment, signs, atCheckpoint, returnStep, declines, place },
    queuedAt: +ticket.queuedAt,
    waitMs: wait?.waitMs ?? null,
    soon: wait?.soon ? { alias: wait.soon.alias, at: +now + wait.soon.inMs } : null,
    room: place <= counts.warm ? room : null,
    state: practiceId ? { kind: 'matched', practiceId } : (held ?? { kind: 'waiting' }),
    peerAt: actor.adult ? peerAt(want, +ticket.queuedAt, line) : null,
    questionAt: +ticket.queuedAt + durations.questionAfter,
  }
}

/** From when on a peer may come: at once where no trainer is on duty or none is wanted. */
function peerAt(want: Want, queuedAt: number, { onDuty }: Line): number | null {
  if (want === 'trainer') return null
  return want === 'peer' || onDuty === 0 ? queuedAt : queuedAt + durations.peerAfter
}

type Ahead = { language: string; want: Want; queuedAt: Date; id: string }

/** Counts who is in line for the same and came before; `unasked` leaves out whom a trainer is being asked for now. */
async function countBefore({ language, want, queuedAt, id }: Ahead) {
  const other = want === 'peer' ? 'trainer' : 'peer'
  const rows = await db().$queryRaw<{ all: number; unasked: number }[]>`
    select count(*)::int as "all", (count(*) filter (where not exists (
      select 1 from "OfferSide" s join "OfferSide" o on o."offerId" = s."offerId"
      where s."ticketId" = t."id" and s."endedAt" is null and o."role" = 'trainer')))::int as "unasked"
    from "Ticket" t
    where t."state" = 'waiting' and t."heldSince" is null and t."language" = ${language} and t."want"::text <> ${other}
      and (t."queuedAt", t."id") < (${queuedAt}, ${id}::uuid)
      and exists (select 1 from "Stream" s where s."accountId" = t."accountId" and s."leaseUntil" > app_now())`
  return rows[0]!
}
