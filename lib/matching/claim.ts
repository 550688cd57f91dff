import { randomUUID } from 'node:crypto'
import type { Work } from '@/lib/infra/command'
import { accountsLocked, tryLockAccounts, type Sql } from '@/lib/infra/transaction'
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
 * before. In a direct transaction all of it is sent before the first wait.
 * @returns 'busy' when somebody else holds one of the two, null when one of them is not there any more
 */
export async function claim(
  { tx, now, tell }: Work<Sql>,
  proposal: Proposal,
  scene: Scene,
): Promise<Claimed | 'busy' | null> {
  const { ticket, other, accounts } = sidesOf(proposal, scene)
  const trainerId = other.role === 'trainer' ? other.accountId : null
  const offerId = randomUUID()
  const locking = tryLockAccounts(tx, accounts)
  if (!tx.inOrder && !(await locking)) return 'busy'
  const writing = tx.$queryRaw<unknown[]>`
    with there as (
      select where ${accountsLocked} and ${stillThere(now, accounts, [ticket.id, other.ticketId], trainerId)}
    ),
    offer as (
      insert into "Offer" ("id", "createdAt", "until", "reasons")
      select ${offerId}::uuid, ${now}::timestamptz, ${offerUntil(now)}::timestamptz,
        ${JSON.stringify(proposal.reasons)}::jsonb from there
    )
    insert into "OfferSide" ("offerId", "accountId", "ticketId", "role")
    select ${offerId}::uuid, side.* from there, (values
      (${ticket.accountId}::uuid, ${ticket.id}::uuid, ${other.role === 'peer' ? 'peer' : 'learner'}::"PartRole"),
      (${other.accountId}::uuid, ${other.ticketId}::uuid, ${other.role}::"PartRole")) side
    returning 1`
  const [locked, written] = await Promise.all([locking, writing])
  if (!locked) return 'busy'
  if (written.length === 0) return null
  tell(...accounts.map((id) => `account:${id}` as const), 'desk')
  return { offerId, accounts }
}
