import type { Work } from '@/lib/infra/command'
import { tryLockAccounts } from '@/lib/infra/transaction'
import { present } from '@/lib/practice/lease'
import { choosePartners, type Proposal, type Scene } from './choose-partner'
import { endOffer } from './end-offer'
import { offerUntil, readScene } from './read-scene'
import { waitingUnheld } from './states'

/**
 * Offers whoever can be offered now: reads the scene, lets the pure chooser decide, claims each proposal.
 * A proposal whose accounts somebody else is busy with is left to them and to the next sweep.
 * @returns the ids of the offers made, by the accounts in them
 */
export async function makeOffers(w: Work): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  const scene = await readScene(w.tx, w.now)
  if (!scene) return made
  for (const proposal of choosePartners(scene)) {
    const claimed = await claim(w, proposal, scene)
    for (const accountId of claimed?.accounts ?? []) made.set(accountId, claimed!.offerId)
  }
  return made
}

async function claim(
  w: Work,
  proposal: Proposal,
  scene: Scene,
): Promise<{ offerId: string; accounts: string[] } | null> {
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
  if (!(await tryLockAccounts(tx, [...accounts, ...(rival?.accounts ?? [])]))) return null
  if (rival) await endOffer(w, rival.offerId, 'withdrawn')
  if (!(await stillThere(w, accounts, [proposal.ticketId, other.ticketId], other.role))) return null

  const offer = await tx.offer.create({
    data: {
      createdAt: now,
      until: offerUntil(now),
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

/** The re-check behind the locks: all wait or are on duty, under lease (promise I8), and nobody is in another offer. */
async function stillThere(
  { tx, now }: Work,
  accounts: string[],
  ticketIds: (string | null)[],
  role: 'peer' | 'trainer',
): Promise<boolean> {
  const tickets = ticketIds.filter((id) => id !== null)
  const waiting = await tx.ticket.count({ where: { id: { in: tickets }, ...waitingUnheld } })
  const here = await present(tx, now, accounts)
  const sides = await tx.offerSide.count({ where: { accountId: { in: accounts }, endedAt: null } })
  const members = await tx.member.count({ where: { accountId: { in: accounts }, endedAt: null } })
  const onDuty =
    role === 'peer' || (await tx.duty.count({ where: { accountId: { in: accounts }, state: 'on' } })) === 1
  return waiting === tickets.length && here.size === accounts.length && sides === 0 && members === 0 && onDuty
}

async function openProposalOf({ tx }: Work, ticketId: string) {
  const side = await tx.offerSide.findFirst({
    where: { ticketId, endedAt: null },
    include: { offer: { include: { sides: true } } },
  })
  return side ? { offerId: side.offerId, accounts: side.offer.sides.map((s) => s.accountId) } : null
}
