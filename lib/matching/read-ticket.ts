import { signNeeds } from '@/lib/content/glosses'
import { counts, durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { roomForTab } from '@/lib/practice/room-for-tab'
import type { TicketNow } from './messages'
import { ticketStatus } from './states'

/** Gives the account's open ticket as its browser tab should see it; null when it has none. */
export async function readTicket(accountId: string, tab: string, now: Date): Promise<TicketNow | null> {
  const ticket = await db().ticket.findFirst({
    where: { accountId, state: { not: 'closed' } },
    include: { segment: { select: { id: true, title: true } }, members: { where: { endedAt: null } } },
  })
  if (!ticket) return null
  const status = ticketStatus(ticket)
  const [signs, place, room] = await Promise.all([
    signNeeds(ticket.signs, ticket.misses),
    placeInLine(ticket.queuedAt),
    roomForTab(accountId, ticket.roomId, tab, now),
  ])
  const held =
    status.kind === 'held' ? { kind: 'held' as const, until: +status.since + durations.held } : null
  const practiceId = ticket.members[0]?.practiceId
  const { id, want, segment, atCheckpoint, returnStep, declines } = ticket
  return {
    ...{ id, want, segment, signs, atCheckpoint, returnStep, declines, place },
    queuedAt: +ticket.queuedAt,
    room: place <= counts.warm ? room : null,
    state: practiceId ? { kind: 'matched', practiceId } : (held ?? { kind: 'waiting' }),
    peerAt: want === 'trainer' ? null : +ticket.queuedAt + (want === 'peer' ? 0 : durations.peerAfter),
    questionAt: +ticket.queuedAt + durations.questionAfter,
  }
}

async function placeInLine(queuedAt: Date): Promise<number> {
  const rows = await db().$queryRaw<{ ahead: number }[]>`
    select count(*)::int as "ahead" from "Ticket" t
    where t."state" = 'waiting' and t."heldSince" is null and t."queuedAt" < ${queuedAt}
      and exists (select 1 from "Stream" s where s."accountId" = t."accountId" and s."leaseUntil" > app_now())`
  return rows[0]!.ahead + 1
}
