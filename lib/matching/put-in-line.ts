import { randomUUID } from 'node:crypto'
import type { Work } from '@/lib/infra/command'
import type { Sql } from '@/lib/infra/transaction'
import { lockSigns } from './lock-signs'
import type { WaitingTicket } from './scene'

export type NewTicket = WaitingTicket & {
  segmentId: string
  misses: Record<string, number>
  /** The step it was joined from; null at the checkpoint */
  stepSlug: string | null
}

/** Writes a ticket with its room, behind the lock of its signs. LiveKit hears of the room when a token is asked for. */
export async function putInLine({ tx, now }: Work<Sql>, ticket: NewTicket): Promise<void> {
  const roomId = randomUUID()
  const { id, accountId, segmentId, want, language, signs, stepSlug } = ticket
  const written = tx.$executeRaw`
    with room as (
      insert into "Room" ("id", "ownerId", "createdAt") values (${roomId}::uuid, ${accountId}::uuid, ${now})
    )
    insert into "Ticket" ("id", "accountId", "roomId", "segmentId", "want", "language", "signs", "misses", "weak", "due",
      "level", "lastTrainerId", "lastTrainerAt", "atCheckpoint", "returnStep", "pressedAt", "queuedAt")
    values (${id}::uuid, ${accountId}::uuid, ${roomId}::uuid, ${segmentId}, ${want}::"Want", ${language},
      ${signs}::text[], ${JSON.stringify(ticket.misses)}::jsonb, ${ticket.weak}::text[], ${ticket.due}::text[],
      ${ticket.level}, ${ticket.lastTrainerId}::uuid, ${ticket.lastTrainerAt}, ${stepSlug === null}, ${stepSlug},
      ${now}, ${now})`
  await Promise.all([written, lockSigns(tx, [ticket])])
}
