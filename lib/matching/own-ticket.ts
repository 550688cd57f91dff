import { DomainError } from '@/lib/errors'
import type { Work } from '@/lib/infra/command'
import { lockAccounts } from '@/lib/infra/transaction'

/**
 * Reads the actor's own ticket and locks its owner and whoever it is offered to or practises with.
 * @throws DomainError `not-found` when it is not theirs
 */
export async function lockOwnTicket({ tx }: Work, ticketId: string, accountId: string) {
  const find = () =>
    tx.ticket.findFirst({
      where: { id: ticketId, accountId },
      include: {
        offerSides: { where: { endedAt: null }, include: { offer: { include: { sides: true } } } },
        members: { where: { endedAt: null }, include: { practice: { include: { members: true } } } },
      },
    })
  const before = await find()
  if (!before) throw new DomainError('not-found', 'no-ticket')
  await lockAccounts(tx, [
    accountId,
    ...before.offerSides.flatMap((side) => side.offer.sides.map((one) => one.accountId)),
    ...before.members.flatMap((member) => member.practice.members.map((one) => one.accountId)),
  ])
  const locked = await find()
  if (!locked) throw new DomainError('not-found', 'no-ticket')
  return {
    ticket: locked,
    openOffer: locked.offerSides[0]?.offer ?? null,
    practice: locked.members[0]?.practice ?? null,
  }
}
