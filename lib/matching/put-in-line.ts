import { newId } from '@/lib/infra/new-id'
import { keepPresses, type Press, type Work } from '@/lib/infra/command'
import type { Sql } from '@/lib/infra/transaction'
import type { WaitingTicket } from './scene'

export type NewTicket = WaitingTicket & {
  segmentId: string
  misses: Record<string, number>
  /** The step it was joined from; null at the checkpoint */
  stepSlug: string | null
  /** The press that asked for it; its answer is the ticket's id */
  press: Press
}

/**
 * Writes tickets with their rooms and the keys of their presses. LiveKit hears of a room when a token is asked for.
 * @returns the accounts whose tickets were written: not who used the key for something else at the same time
 */
export async function putInLine({ tx, now }: Work<Sql>, tickets: NewTicket[]): Promise<Set<string>> {
  const rows = tickets.map((ticket) => ({ ...ticket, roomId: newId() }))
  const presses = tickets.map(({ press, id }) => ({ ...press, answer: { ticketId: id } }))
  const written = await tx.$queryRaw<{ accountId: string }[]>`
    with fresh as (${keepPresses(presses)}),
    new as materialized (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as n("id" uuid, "accountId" uuid, "roomId" uuid,
        "segmentId" text, "want" "Want", "language" text, "signs" text[], "misses" jsonb, "weak" text[], "due" text[],
        "level" int, "lastTrainerId" uuid, "lastTrainerAt" timestamptz, "adult" boolean, "stepSlug" text)
      where n."accountId" in (select "accountId" from fresh)
    ),
    room as (
      insert into "Room" ("id", "ownerId", "createdAt") select "roomId", "accountId", ${now} from new
    )
    insert into "Ticket" ("id", "accountId", "roomId", "segmentId", "want", "language", "signs", "misses", "weak", "due",
      "level", "lastTrainerId", "lastTrainerAt", "adult", "atCheckpoint", "returnStep", "pressedAt", "queuedAt")
    select "id", "accountId", "roomId", "segmentId", "want", "language", "signs", "misses", "weak", "due",
      "level", "lastTrainerId", "lastTrainerAt", "adult", "stepSlug" is null, "stepSlug", ${now}, ${now} from new
    returning "accountId"`
  return new Set(written.map(({ accountId }) => accountId))
}
