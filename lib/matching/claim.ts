import { randomUUID } from 'node:crypto'
import type { Work } from '@/lib/infra/command'
import { tryLockAccounts, type Sql } from '@/lib/infra/transaction'
import { offerUntil } from './read-scene'
import type { Proposal, Scene } from './scene'
import { stillThere } from './still-there'

export type Claimed = { offerId: string; accounts: string[] }

/** The two sides of a proposal. */
export function sidesOf(proposal: Proposal, scene: Scene) {
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
  return { ticket, other, accounts: [ticket.accountId, other.accountId] }
}

/**
 * Makes a proposal an offer, if it still can be one behind the locks. Whoever has an unfinished offer is out of it
 * before.
 * @returns 'busy' when somebody else holds one of the two, null when one of them is not there any more
 */
export async function claim(
  { tx, now, tell }: Work<Sql>,
  proposal: Proposal,
  scene: Scene,
): Promise<Claimed | 'busy' | null> {
  const { ticket, other, accounts } = sidesOf(proposal, scene)
  const trainerId = other.role === 'trainer' ? other.accountId : null
  const lock = tryLockAccounts(tx, accounts)
  if (!tx.inOrder) await lock
  const look = stillThere(tx, now, accounts, [ticket.id, other.ticketId], trainerId)
  const [locked, there] = await Promise.all([lock, look])
  if (!locked) return 'busy'
  if (!there) return null

  const offerId = randomUUID()
  const written = tx.$executeRaw`
    with offer as (
      insert into "Offer" ("id", "createdAt", "until", "reasons")
      values (${offerId}::uuid, ${now}, ${offerUntil(now)}, ${JSON.stringify(proposal.reasons)}::jsonb)
    )
    insert into "OfferSide" ("offerId", "accountId", "ticketId", "role") values
      (${offerId}::uuid, ${ticket.accountId}::uuid, ${ticket.id}::uuid,
        ${other.role === 'peer' ? 'peer' : 'learner'}::"PartRole"),
      (${offerId}::uuid, ${other.accountId}::uuid, ${other.ticketId}::uuid, ${other.role}::"PartRole")`
  // In a direct transaction the commit waits for it, and fails with it.
  if (tx.inOrder) written.catch(() => undefined)
  else await written
  tell(...accounts.map((id) => `account:${id}` as const), 'desk')
  return { offerId, accounts }
}
