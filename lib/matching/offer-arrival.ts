import { counts } from '@/lib/durations'
import type { Work } from '@/lib/infra/command'
import type { Sql } from '@/lib/infra/transaction'
import { choosePartners } from './choose-partner'
import { claim, sidesOf } from './claim'
import { lookAgain, lookForTrainer } from './look-again'
import { readMet } from './read-pairs'
import { partnersOf } from './read-peers'
import { readScene } from './read-scene'
import type { Scene, WaitingTicket } from './scene'

/**
 * Matches somebody who just joined: what makeOffers does, for one ticket that nobody knows of yet. Looks again after
 * the commit where that may find more.
 * @param near whoever may be its peer, as readNear found them
 * @param staffed a trainer may be on duty; without one only peers are looked for, and the rest is not read
 */
export async function offerArrival(
  w: Work<Sql>,
  own: WaitingTicket,
  near: WaitingTicket[],
  staffed: boolean,
): Promise<void> {
  const again = () => lookAgain([own.accountId])
  if (staffed) {
    if (!(await offerAnybody(w, own))) w.after(again)
    return
  }
  const scene = await peersOf(w, own, near)
  const [proposal] = scene ? choosePartners(scene) : []
  if (!proposal) return w.after(() => lookForTrainer(own.accountId, own.language))
  // Travels with the commit, which fails with it. Who is told for nothing just looks.
  const claiming = claim(w, proposal, scene!)
  claiming.catch(() => undefined)
  w.tell(...sidesOf(proposal, scene!).accounts.map((id) => `account:${id}` as const))
  w.after(async () => {
    const claimed = await claiming
    if (claimed === 'busy' || claimed === null) await again()
  })
}

/** @returns false when the ticket is in no offer yet */
async function offerAnybody(w: Work<Sql>, own: WaitingTicket): Promise<boolean> {
  const scene = await readScene(w.tx, w.now, [own.accountId])
  for (const proposal of scene ? choosePartners(scene) : []) {
    // Out of an unfinished proposal a ticket is taken by makeOffers only.
    if (scene!.tickets.some((ticket) => ticket.id === proposal.ticketId && ticket.proposed)) continue
    const claimed = await claim(w, proposal, scene!)
    if (claimed !== 'busy' && claimed?.accounts.includes(own.accountId)) return true
  }
  return false
}

/** The scene of one ticket and those who may take it as its peer: nobody it is kept apart from is among them. */
async function peersOf(
  { tx, now }: Work<Sql>,
  own: WaitingTicket,
  near: WaitingTicket[],
): Promise<Scene | null> {
  if (own.want === 'trainer' || !own.adult || near.length === 0) return null
  const peers = near.length > counts.candidates ? await partnersOf(tx, now, [own]) : near
  const accounts = [own, ...peers].map((ticket) => ticket.accountId)
  const met = peers.length > 1 ? await readMet(tx, now, accounts) : () => false
  const others = (a: string, b: string) => a !== own.accountId && b !== own.accountId
  return { now, met, tickets: [...peers, own], onDuty: [], apart: others }
}
