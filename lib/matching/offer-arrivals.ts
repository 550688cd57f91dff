import { counts } from '@/lib/durations'
import type { Work } from '@/lib/infra/command'
import type { Sql } from '@/lib/infra/transaction'
import { choosePartners } from './choose-partner'
import { claimEach, sidesOf, type Claim } from './claim'
import { lookAgain, lookForTrainers } from './look-again'
import { readMet } from './read-pairs'
import { partnersOf } from './read-peers'
import { inLine, readScene } from './read-scene'
import { overlap, type Proposal, type Scene, type WaitingTicket } from './scene'

export type Arrived = {
  ticket: WaitingTicket
  /** Whoever may be its peer, as readNear found them */
  near: WaitingTicket[]
  /** A trainer may be on duty; without one only peers are looked for, and the rest is not read */
  staffed: boolean
}

/**
 * Matches those who just joined: what makeOffers does, for tickets that nobody knows of yet. Looks again after the
 * commit where that may find more.
 */
export async function offerArrivals(w: Work<Sql>, arrived: Arrived[]): Promise<void> {
  const staffed = arrived.filter((one) => one.staffed).map(({ ticket }) => ticket.accountId)
  if (staffed.length > 0) await offerAnybody(w, staffed)
  const others = arrived.filter((one) => !one.staffed)
  if (others.length > 0) await offerPeers(w, others)
}

async function offerAnybody(w: Work<Sql>, accounts: string[]): Promise<void> {
  const scene = await readScene(w.tx, w.now, accounts)
  // Out of an unfinished proposal a ticket is taken by makeOffers only.
  const fresh = (proposal: Proposal) => !sidesOf(proposal, scene!).ticket.proposed
  const proposals = scene ? choosePartners(scene).filter(fresh) : []
  const claims = proposals.length > 0 ? await claimEach(w, proposals, scene!) : []
  const left = leftBy(claims, accounts)
  if (left.length > 0) w.after(() => lookAgain(left))
}

async function offerPeers(w: Work<Sql>, arrived: Arrived[]): Promise<void> {
  const scene = await peersOf(w, arrived)
  const proposals = choosePartners(scene)
  const asked = new Set(proposals.flatMap((proposal) => sidesOf(proposal, scene).accounts))
  const alone = arrived.map(({ ticket }) => ticket).filter(({ accountId }) => !asked.has(accountId))
  if (alone.length > 0) w.after(() => lookForTrainers(alone))
  if (proposals.length === 0) return
  // Travels with the commit, which fails with it. Who is told for nothing just looks.
  const claiming = claimEach(w, proposals, scene)
  claiming.catch(() => undefined)
  w.tell(...[...asked].map((id) => `account:${id}` as const))
  w.after(async () => {
    const own = arrived.map(({ ticket }) => ticket.accountId).filter((id) => asked.has(id))
    const left = leftBy(await claiming, own)
    if (left.length > 0) await lookAgain(left)
  })
}

/** Those of the accounts that none of the claims got. */
function leftBy(claims: Claim[], accounts: string[]): string[] {
  const got = new Set(claims.flatMap((one) => (one && one !== 'busy' ? one.accounts : [])))
  return accounts.filter((id) => !got.has(id))
}

/**
 * The scene of those who arrived, each other and whoever is near: nobody they are kept apart from is among these. Whether
 * two who arrived are is left to the claim, which refuses them: they look again after it.
 */
async function peersOf({ tx, now }: Work<Sql>, arrived: Arrived[]): Promise<Scene> {
  const fits = new Map<string, Set<string>>()
  const near: WaitingTicket[] = []
  for (const { ticket, near: all } of arrived) {
    if (ticket.want === 'trainer' || !ticket.adult) continue
    const peers = all.length > counts.candidates ? await partnersOf(tx, now, [ticket]) : all
    fits.set(ticket.accountId, new Set(peers.map((one) => one.accountId)))
    near.push(...peers)
  }
  const tickets = inLine([...near, ...arrived.map(({ ticket }) => ticket)])
  const scene: Scene = {
    ...{ now, tickets, onDuty: [], met: () => false },
    apart: (a, b) => !(fits.has(a) && fits.has(b)) && !fits.get(a)?.has(b) && !fits.get(b)?.has(a),
  }
  const accounts = tickets.map((ticket) => ticket.accountId)
  return hasChoice(scene) ? { ...scene, met: await readMet(tx, now, accounts) } : scene
}

/** Somebody may have more than one peer: then it matters whom they met lately. */
function hasChoice({ tickets, apart }: Scene): boolean {
  const fit = (one: WaitingTicket, other: WaitingTicket) =>
    one !== other && !apart(one.accountId, other.accountId) && overlap(one, other).length > 0
  return tickets.some((one) => tickets.filter((other) => fit(one, other)).length > 1)
}
