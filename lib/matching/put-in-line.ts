import { randomUUID } from 'node:crypto'
import type { Work } from '@/lib/infra/command'
import type { Sql } from '@/lib/infra/transaction'
import type { WaitingTicket } from './scene'

export type NewTicket = WaitingTicket & {
  segmentId: string
  misses: Record<string, number>
  /** The step it was joined from; null at the checkpoint */
  stepSlug: string | null
}

/**
 * Writes a ticket with its room. The commit waits for it, and fails with it. LiveKit hears of the room when a token is
 * asked for.
 */
export function putInLine({ tx, now }: Work<Sql>, ticket: NewTicket): void {
  const roomId = randomUUID()
  const { id, accountId, segmentId, want, language, signs, stepSlug } = ticket
  const written = tx.$executeRaw`
    with room as (
      insert into "Room" ("id", "ownerId", "createdAt") values (${roomId}::uuid, ${accountId}::uuid, ${now})
    )
    insert into "Ticket" ("id", "accountId", "roomId", "segmentId", "want", "language", "signs", "misses", "weak", "due",
      "level", "lastTrainerId", "lastTrainerAt", "adult", "atCheckpoint", "returnStep", "pressedAt", "queuedAt")
    values (${id}::uuid, ${accountId}::uuid, ${roomId}::uuid, ${segmentId}, ${want}::"Want", ${language},
      ${signs}::text[], ${JSON.stringify(ticket.misses)}::jsonb, ${ticket.weak}::text[], ${ticket.due}::text[],
      ${ticket.level}, ${ticket.lastTrainerId}::uuid, ${ticket.lastTrainerAt}, ${ticket.adult}, ${stepSlug === null}, ${stepSlug},
      ${now}, ${now})`
  written.catch(() => undefined)
}
