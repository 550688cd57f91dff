import type { Work } from '@/lib/infra/command'
import type { Sql } from '@/lib/infra/transaction'
import { choosePartners } from './choose-partner'
import { claim } from './claim'
import { readMet } from './read-pairs'
import { partnersOf } from './read-peers'
import { readScene } from './read-scene'
import type { Scene, WaitingTicket } from './scene'

/**
 * Matches somebody who just joined: what makeOffers does, for one ticket that nobody knows of yet.
 * @param staffed a trainer may be on duty; without one only peers are looked for, and the rest is not read
 * @returns 'busy' when somebody else is at work on the partner: look again, 'alone' when there is none
 */
export async function offerArrival(
  w: Work<Sql>,
  own: WaitingTicket,
  staffed: boolean,
): Promise<'made' | 'busy' | 'alone'> {
  const scene = staffed ? await readScene(w.tx, w.now, [own.accountId]) : await readPeers(w, own)
  if (!scene) return 'alone'
  let busy = false
  for (const proposal of choosePartners(scene)) {
    // Out of an unfinished proposal a ticket is taken by makeOffers only.
    const taken = scene.tickets.some((ticket) => ticket.id === proposal.ticketId && ticket.proposed)
    const claimed = taken ? 'busy' : await claim(w, proposal, scene)
    if (claimed === 'busy') busy = true
    else if (claimed?.accounts.includes(own.accountId)) return 'made'
  }
  return busy ? 'busy' : 'alone'
}

/** The scene of one ticket and those who may take it as its peer: nobody it is kept apart from is among them. */
async function readPeers({ tx, now }: Work<Sql>, own: WaitingTicket): Promise<Scene | null> {
  if (own.want === 'trainer') return null
  const peers = await partnersOf(tx, now, [own])
  if (peers.length === 0) return null
  const met =
    peers.length > 1
      ? await readMet(
          tx,
          now,
          [own, ...peers].map((ticket) => ticket.accountId),
        )
      : () => false
  const others = (a: string, b: string) => a !== own.accountId && b !== own.accountId
  return { now, met, tickets: [...peers, own], onDuty: [], apart: others }
}
