import { durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import type { Work } from '@/lib/infra/command'
import type { Prisma } from '@/lib/infra/db'
import { inFront } from './lease'
import { refreshRoom } from './refresh-room'
import { closeRoom } from './rooms'

type MemberRow = Prisma.MemberCreateManyInput

type TicketSide = {
  id: string
  accountId: string
  roomId: string
  segmentId: string
  signs: string[]
  misses: unknown
  pressedAt: Date
}

/**
 * Makes the practice of a trainer and a ticket, or of two tickets, in the room of the first. The caller holds
 * the locks of all its accounts. A learner who pressed a moment ago and is looking has agreed; any other is asked.
 * @throws DomainError `conflict` when a ticket does not wait any more
 */
export async function openPractice(
  w: Work,
  who: { tickets: [TicketSide, TicketSide?]; trainerId: string | null; picked: boolean },
): Promise<{ practiceId: string; roomId: string }> {
  const { tx, now } = w
  const [first, second] = who.tickets
  const tickets = second ? [first, second] : [first]
  const matched = await tx.ticket.updateMany({
    where: { id: { in: tickets.map((ticket) => ticket.id) }, state: 'waiting', heldSince: null },
    data: { state: 'matched' },
  })
  if (matched.count !== tickets.length) throw new DomainError('conflict', 'ticket-gone')

  const signs = second ? first.signs.filter((sign) => second.signs.includes(sign)) : first.signs
  const practice = await tx.practice.create({
    data: {
      roomId: first.roomId,
      segmentId: first.segmentId,
      signs,
      misses: first.misses as object,
      picked: who.picked,
      createdAt: now,
      joinBy: new Date(+now + durations.join),
    },
  })
  const members: MemberRow[] = who.trainerId
    ? [{ practiceId: practice.id, accountId: who.trainerId, role: 'trainer', agreedAt: now }]
    : []
  for (const ticket of tickets) {
    const agreed =
      second !== undefined ||
      (+now - +ticket.pressedAt < durations.agreement && (await inFront(tx, now, ticket.accountId)))
    members.push({
      practiceId: practice.id,
      accountId: ticket.accountId,
      role: second ? 'peer' : 'learner',
      ticketId: ticket.id,
      ...(agreed ? { agreedAt: now } : { askUntil: new Date(+now + durations.ask) }),
    })
  }
  await tx.member.createMany({ data: members })
  w.tell(...members.map(({ accountId }) => `account:${accountId}` as const))
  if (second) await closeRoom(w, second.roomId)
  w.tell('desk')
  w.after(() => refreshRoom(first.roomId))
  return { practiceId: practice.id, roomId: first.roomId }
}
