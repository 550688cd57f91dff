import { newId } from '@/lib/infra/new-id'
import type { Work } from '@/lib/infra/command'
import { Prisma } from '@/lib/infra/db'
import { locked, tryLockEach, type Sql } from '@/lib/infra/transaction'
import { offerUntil } from './read-scene'
import type { Proposal, Scene } from './scene'
import { stillThere } from './still-there'

export type Claimed = { offerId: string; accounts: string[] }
/** 'busy' when somebody else holds one of the two, null when one of them is not there any more */
export type Claim = Claimed | 'busy' | null

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

/** {@link claimEach} for one proposal. */
export async function claim(w: Work<Sql>, proposal: Proposal, scene: Scene): Promise<Claim> {
  const [claimed] = await claimEach(w, [proposal], scene)
  return claimed!
}

/**
 * Makes each proposal of a scene an offer, if it still can be one behind the locks. Whoever has an unfinished offer is
 * out of it before. In a direct transaction all of it is sent before the first wait.
 * @returns what came of each, in their order
 */
export async function claimEach(
  { tx, now, tell }: Work<Sql>,
  proposals: Proposal[],
  scene: Scene,
): Promise<Claim[]> {
  const pairs = proposals.map((proposal) => pairOf(proposal, scene))
  const locking = tryLockEach(
    tx,
    pairs.flatMap(({ accounts }) => accounts),
  )
  if (!tx.inOrder) await locking
  const there = {
    accounts: Prisma.sql`p."accounts"`,
    tickets: Prisma.sql`p."tickets"`,
    trainerId: Prisma.sql`p."trainerId"`,
  }
  const writing = tx.$queryRaw<{ offerId: string }[]>`
    with there as materialized (
      select * from json_to_recordset(${JSON.stringify(pairs)}::json) as p("offerId" uuid, "reasons" jsonb,
        "accounts" uuid[], "tickets" uuid[], "roles" text[], "trainerId" uuid)
      where p."accounts" <@ ${locked} and ${stillThere(now, there)}
    ),
    offer as (
      insert into "Offer" ("id", "createdAt", "until", "reasons")
      select "offerId", ${now}, ${offerUntil(now)}, "reasons" from there
    )
    insert into "OfferSide" ("offerId", "accountId", "ticketId", "role")
    select "offerId", "accounts"[side], "tickets"[side], "roles"[side]::"PartRole" from there, generate_series(1, 2) side
    returning "offerId"`
  const [held, written] = await Promise.all([locking, writing])
  const made = new Set(written.map(({ offerId }) => offerId))
  return pairs.map(({ offerId, accounts }) => {
    if (!accounts.every((id) => held.has(id))) return 'busy'
    if (!made.has(offerId)) return null
    tell(...accounts.map((id) => `account:${id}` as const), 'desk')
    return { offerId, accounts }
  })
}

function pairOf(proposal: Proposal, scene: Scene) {
  const { ticket, other, accounts } = sidesOf(proposal, scene)
  const peers = other.role === 'peer'
  return {
    ...{ offerId: newId(), reasons: proposal.reasons, accounts },
    // A trainer's side is the second one, and has no ticket.
    tickets: peers ? [ticket.id, other.ticketId] : [ticket.id],
    roles: peers ? ['peer', 'peer'] : ['learner', 'trainer'],
    trainerId: peers ? null : other.accountId,
  }
}
