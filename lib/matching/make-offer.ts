import type { Work } from '@/lib/infra/command'
import { tryLockAccounts } from '@/lib/infra/transaction'
import { claim, sidesOf } from './claim'
import { choosePartners } from './choose-partner'
import { endOffer } from './end-offer'
import { readScene } from './read-scene'
import type { Proposal, Scene } from './scene'

export type Made = {
  /** The ids of the offers made, by the accounts in them */
  offers: Map<string, string>
  /** Somebody else was busy with a pair: look again when they are done */
  busy: boolean
}

/**
 * Offers whoever can be offered now: reads the scene, lets the pure chooser decide, claims each proposal.
 * A proposal whose accounts somebody else is busy with is left to them, to a second look and to the next sweep.
 * @param about the accounts something just changed for (who joined, came free, said no); none: everybody, as the sweep does
 */
export async function makeOffers(w: Work, about: string[] | null = null): Promise<Made> {
  const made: Made = { offers: new Map(), busy: false }
  const scene = await readScene(w.tx, w.now, about)
  if (!scene) return made
  for (const proposal of choosePartners(scene)) {
    const claimed = await claimFrom(w, proposal, scene)
    if (claimed === 'busy') made.busy = true
    else for (const accountId of claimed?.accounts ?? []) made.offers.set(accountId, claimed!.offerId)
  }
  return made
}

/** A ticket that a human trainer takes out of an unfinished proposal: that one is withdrawn first. */
async function claimFrom(w: Work, proposal: Proposal, scene: Scene) {
  const { ticket, accounts } = sidesOf(proposal, scene)
  const rival = ticket.proposed ? await openProposalOf(w, ticket.id) : null
  if (rival) {
    if (!(await tryLockAccounts(w.tx, [...accounts, ...rival.accounts]))) return 'busy'
    await endOffer(w, rival.offerId, 'withdrawn')
  }
  return claim(w, proposal, scene)
}

async function openProposalOf({ tx }: Work, ticketId: string) {
  const side = await tx.offerSide.findFirst({
    where: { ticketId, endedAt: null },
    include: { offer: { include: { sides: true } } },
  })
  return side ? { offerId: side.offerId, accounts: side.offer.sides.map((s) => s.accountId) } : null
}
