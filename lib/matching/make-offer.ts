import type { Work } from '@/lib/infra/command'
import { tryLockAccounts } from '@/lib/infra/transaction'
import { choosePartners } from './choose-partner'
import { endOffer } from './end-offer'
import { offerUntil, readScene } from './read-scene'
import type { Proposal, Scene } from './scene'
import { stillThere } from './still-there'

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
    const claimed = await claim(w, proposal, scene)
    if (claimed === 'busy') made.busy = true
    else for (const accountId of claimed?.accounts ?? []) made.offers.set(accountId, claimed!.offerId)
  }
  return made
}

async function claim(
  w: Work,
  proposal: Proposal,
  scene: Scene,
): Promise<{ offerId: string; accounts: string[] } | 'busy' | null> {
  const { tx, now } = w
  const seen = (id: string) => scene.tickets.find((ticket) => ticket.id === id)!
  const ticket = seen(proposal.ticketId)
  const other =
    proposal.kind === 'peer'
      ? {
          accountId: seen(proposal.peerTicketId).accountId,
          ticketId: proposal.peerTicketId,
          role: 'peer' as const,
        }
      : { accountId: proposal.trainerId, ticketId: null, role: 'trainer' as const }
  const accounts = [ticket.accountId, other.accountId]

  const rival = ticket.proposed ? await openProposalOf(w, ticket.id) : null
  if (!(await tryLockAccounts(tx, [...accounts, ...(rival?.accounts ?? [])]))) return 'busy'
  if (rival) await endOffer(w, rival.offerId, 'withdrawn')
  if (!(await stillThere(w, accounts, [proposal.ticketId, other.ticketId], other.role))) return null

  const offer = await tx.offer.create({
    data: {
      createdAt: now,
      until: offerUntil(now),
      reasons: proposal.reasons,
      sides: {
        create: [
          {
            accountId: ticket.accountId,
            ticketId: ticket.id,
            role: other.role === 'peer' ? 'peer' : 'learner',
          },
          other,
        ],
      },
    },
  })
  w.tell(...accounts.map((id) => `account:${id}` as const), 'desk')
  return { offerId: offer.id, accounts }
}

async function openProposalOf({ tx }: Work, ticketId: string) {
  const side = await tx.offerSide.findFirst({
    where: { ticketId, endedAt: null },
    include: { offer: { include: { sides: true } } },
  })
  return side ? { offerId: side.offerId, accounts: side.offer.sides.map((s) => s.accountId) } : null
}
