import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import type { Work } from '@/lib/infra/command'
import type { Sql } from '@/lib/infra/transaction'
import { refreshRoom } from './refresh-room'
import { closeRoom } from './rooms'

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
  w: Work<Sql>,
  who: { tickets: [TicketSide, TicketSide?]; trainerId: string | null; picked: boolean },
): Promise<{ practiceId: string; roomId: string }> {
  const { tx, now } = w
  const [first, second] = who.tickets
  const trainers = who.trainerId ? [who.trainerId] : []
  const tickets = second ? [first, second] : [first]
  const signs = second ? first.signs.filter((sign) => second.signs.includes(sign)) : first.signs
  const practiceId = randomUUID()
  const members = await tx.$queryRaw<{ accountId: string; agreed: boolean; tab: string | null }[]>`
    with matched as (
      update "Ticket" set "state" = 'matched'
      where "id" = any(${tickets.map(({ id }) => id)}::uuid[]) and "state" = 'waiting' and "heldSince" is null
      returning "id", "accountId", ${second !== undefined}
        or ("pressedAt" > ${new Date(+now - durations.agreement)} and exists (
          select 1 from "Stream" s
          where s."accountId" = "Ticket"."accountId" and s."visible" and s."leaseUntil" > ${now})) as "agreed"
    ),
    practice as (
      insert into "Practice" ("id", "roomId", "segmentId", "signs", "misses", "picked", "createdAt", "joinBy")
      values (${practiceId}::uuid, ${first.roomId}::uuid, ${first.segmentId}, ${signs},
        ${JSON.stringify(first.misses)}::jsonb, ${who.picked}, ${now}, ${new Date(+now + durations.join)})
    ),
    member as (
      insert into "Member" ("practiceId", "accountId", "role", "ticketId", "agreedAt", "askUntil")
      select ${practiceId}::uuid, "accountId", ${second ? 'peer' : 'learner'}::"PartRole", "id",
        case when "agreed" then ${now}::timestamptz end,
        case when not "agreed" then ${new Date(+now + durations.ask)}::timestamptz end
      from matched
      union all
      select ${practiceId}::uuid, t, 'trainer', null, ${now}, null from unnest(${trainers}::uuid[]) t
      returning "accountId", "agreedAt"
    )
    select m."accountId", m."agreedAt" is not null as "agreed", i."tab"
    from member m
    left join "RoomIdentity" i on i."roomId" = ${first.roomId}::uuid and i."accountId" = m."accountId"`
  if (members.length !== tickets.length + trainers.length) throw new DomainError('conflict', 'ticket-gone')
  for (const { accountId, agreed, tab } of members)
    if (agreed) w.tell(`send:${first.roomId}:${accountId}:${tab ?? ''}:${+now}`)
  w.tell(...members.map(({ accountId }) => `practice:${accountId}` as const))
  if (second) await closeRoom(w, second.roomId)
  w.tell('desk')
  w.after(() => sleep(durations.afterFirstPicture).then(() => refreshRoom(first.roomId)))
  return { practiceId, roomId: first.roomId }
}
