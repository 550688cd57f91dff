import { randomUUID } from 'node:crypto'
import type { Work } from '@/lib/infra/command'
import type { Sql } from '@/lib/infra/transaction'
import { locking } from './lock-signs'
import type { WaitingTicket } from './scene'

export type NewTicket = WaitingTicket & {
  segmentId: string
  misses: Record<string, number>
  /** The step it was joined from; null at the checkpoint */
  stepSlug: string | null
}

/** Writes a ticket with its room, and locks its signs. LiveKit hears of the room when a token is asked for. */
export async function putInLine({ tx, now }: Work<Sql>, ticket: NewTicket): Promise<void> {
  const roomId = randomUUID()
  const { id, accountId, segmentId, want, language, signs, stepSlug } = ticket
  await tx.$executeRaw`
    with room as (
      insert into "Room" ("id", "ownerId", "createdAt") values (${roomId}::uuid, ${accountId}::uuid, ${now})
    )
    insert into "Ticket" ("id", "accountId", "roomId", "segmentId", "want", "language", "signs", "misses", "weak", "due",
      "level", "lastTrainerId", "lastTrainerAt", "adult", "atCheckpoint", "returnStep", "pressedAt", "queuedAt")
    select ${id}::uuid, ${accountId}::uuid, ${roomId}::uuid, ${segmentId}, ${want}::"Want", ${language},
      ${signs}::text[], ${JSON.stringify(ticket.misses)}::jsonb, ${ticket.weak}::text[], ${ticket.due}::text[],
      ${ticket.level}, ${ticket.lastTrainerId}::uuid, ${ticket.lastTrainerAt}, ${ticket.adult}, ${stepSlug === null}, ${stepSlug},
      ${now}::timestamptz, ${now}::timestamptz
    from (${locking([ticket])}) "lock"`
}
