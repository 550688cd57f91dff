import { durations } from '@/lib/durations'
import type { Seen } from './look'

/** Milliseconds between sweeps that cannot change anything: with somebody in line, with somebody about, and at night. */
const [waiting, about, empty] = [15_000, 180_000, 600_000]

/**
 * When the next sweep is due. The product sweeps every second; here the seconds are left out in which nothing can run
 * out or widen, since a sweep then decides what the one before it did.
 */
export function nextSweep(seen: Seen, swept: number): number {
  const { offers, tickets, practices, duties } = seen
  const widens = [
    ...[durations.stickyFor, durations.otherRegionAfter, durations.otherLevelAfter],
    ...[durations.anyLevelAfter, durations.peerAfter, durations.skip],
  ]
  const line = tickets.filter((ticket) => ticket.state === 'waiting' && !ticket.held)
  const due = [
    ...offers.map((offer) => offer.until),
    ...line.flatMap((ticket) => widens.map((ms) => ticket.queuedAt + ms)),
    ...practices.flatMap((practice) => practice.ends ?? []),
    ...duties.map((duty) => duty.restUntil ?? 0),
  ].filter((ms) => ms > swept)
  const longest =
    line.length > 0 || offers.length > 0 ? waiting : tickets.length + practices.length > 0 ? about : empty
  const next = Math.min(swept + longest, ...due)
  // The product's sweeper is on time to a second; here it is half a second late.
  return Math.max(swept + durations.sweep, next + durations.sweep / 2)
}
