import { durations } from '@/lib/durations'
import type { Sql } from '@/lib/infra/transaction'
import { lockSigns } from './lock-signs'
import { readApart, readMet } from './read-pairs'
import { partnersOf, readTakers } from './read-peers'
import { ticketsFor, ticketsOf } from './read-tickets'
import { readOnDuty } from './read-trainers'
import { takesPeers } from './rank-peers'
import type { Scene, WaitingTicket } from './scene'

/**
 * Reads what the pure chooser decides on: few rows, however long the line. Null while LiveKit is away: then nobody
 * is matched.
 * @param about the accounts something just changed for: their tickets, the trainers and at most `candidates` peers
 *   who might take those, and the oldest tickets these trainers could take instead. Null: a look at everything, for
 *   the sweep
 */
export async function readScene(tx: Sql, now: Date, about: string[] | null): Promise<Scene | null> {
  const [upkeep] = await tx.$queryRaw<{ away: boolean }[]>`
    select "livekitAwayAt" is not null as "away" from "Upkeep" where "id" = 1`
  if (!upkeep || upkeep.away) return null
  const own = about ? await ticketsOf(tx, now, about) : []
  await lockSigns(tx, own)
  const trainers = await readOnDuty(tx, now, about, own)

  const asked = trainers.filter(
    (one) => one.free && (!about || own.length > 0 || about.includes(one.accountId)),
  )
  const forTrainers = await ticketsFor(tx, now, asked)
  const alone = { now, tickets: own, onDuty: trainers, apart: () => false, met: () => false }
  const takers = own.filter((ticket) => takesPeers(alone, ticket))
  const staffed = trainers.filter((one) => !one.recording).map((one) => one.language)
  const forPeers = about
    ? await partnersOf(tx, now, takers)
    : await readTakers(tx, now, [...new Set(staffed)])

  const tickets = inLine([...own, ...forTrainers, ...forPeers])
  if (tickets.length === 0) return null
  const accounts = tickets.map((ticket) => ticket.accountId)
  return {
    now,
    tickets,
    onDuty: trainers,
    apart: await readApart(tx, [...accounts, ...trainers.map((one) => one.accountId)]),
    met: tickets.length > 1 ? await readMet(tx, now, accounts) : () => false,
  }
}

/** Each once, oldest first. */
export function inLine(tickets: WaitingTicket[]): WaitingTicket[] {
  const once = new Map(tickets.map((ticket) => [ticket.id, ticket]))
  return [...once.values()].sort((a, b) => +a.queuedAt - +b.queuedAt || (a.id < b.id ? -1 : 1))
}

/** When an offer made now runs out. */
export const offerUntil = (now: Date) => new Date(+now + durations.offer)
