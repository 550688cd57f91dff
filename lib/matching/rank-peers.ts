import { durations } from '@/lib/durations'
import { mayMeetAsPeers } from '@/lib/safety/eligibility'
import { overlap, waited, type Scene, type WaitingTicket } from './scene'

/** A human trainer of the ticket's language is on duty, free or busy. */
export function staffed(scene: Scene, ticket: WaitingTicket): boolean {
  return scene.onDuty.some((trainer) => !trainer.recording && trainer.language === ticket.language)
}

/** "Peer only" at once; "anyone" at once when no trainer is on duty, else after a while. */
export function takesPeers(scene: Scene, ticket: WaitingTicket): boolean {
  if (ticket.want === 'trainer') return false
  return ticket.want === 'peer' || !staffed(scene, ticket) || waited(scene, ticket) >= durations.peerAfter
}

const levelGap = (a: WaitingTicket, b: WaitingTicket) => Math.abs(a.level - b.level)

/** Region and level narrow at first and widen with the longer wait of the two. */
function nearEnough(scene: Scene, a: WaitingTicket, b: WaitingTicket): boolean {
  const ms = Math.max(waited(scene, a), waited(scene, b))
  const foreign = a.region !== null && b.region !== null && a.region !== b.region
  if (foreign && ms < durations.otherRegionAfter) return false
  if (levelGap(a, b) > 2) return ms >= durations.anyLevelAfter
  return levelGap(a, b) <= 1 || ms >= durations.otherLevelAfter
}

/** Whether two tickets may be proposed to each other now: both take peers, may meet, and are near enough. */
export function peersFit(scene: Scene, a: WaitingTicket, b: WaitingTicket): boolean {
  return (
    takesPeers(scene, a) &&
    takesPeers(scene, b) &&
    mayMeetAsPeers(a, b) &&
    !scene.apart(a.accountId, b.accountId) &&
    overlap(a, b).length > 0 &&
    nearEnough(scene, a, b)
  )
}

const needs = (ticket: WaitingTicket, sign: string) => ticket.weak.includes(sign) || ticket.due.includes(sign)

/**
 * Sorts peers who fit: people one has not met lately first, then the most signs that both need (weak or due), the most
 * shared, the nearest level, the same region, the longest wait.
 */
export function rankPeers(scene: Scene, ticket: WaitingTicket, peers: WaitingTicket[]): WaitingTicket[] {
  const rank = (peer: WaitingTicket) => {
    const shared = overlap(ticket, peer)
    return [
      Number(scene.met(ticket.accountId, peer.accountId)),
      -shared.filter((sign) => needs(ticket, sign) && needs(peer, sign)).length,
      -shared.length,
      levelGap(ticket, peer),
      Number(ticket.region === null || ticket.region !== peer.region),
      +peer.queuedAt,
    ]
  }
  return peers
    .map((peer) => ({ peer, key: rank(peer) }))
    .sort((a, b) => a.key.map((one, i) => one - b.key[i]!).find((gap) => gap !== 0) ?? 0)
    .map(({ peer }) => peer)
}
