import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { closeAsk } from '@/lib/practice/drop-in/close-ask'
import { leaveDropIn } from '@/lib/practice/drop-in/leave-drop-in'
import { present } from '@/lib/practice/lease'
import { changeDuty } from '@/lib/trainers/change-duty'
import { endOffer } from './end-offer'
import { lookAgain } from './look-again'
import { makeOffers } from './make-offer'

const input = z.object({
  key: z.uuid(),
  state: z.enum(['on', 'off', 'break']),
  /** The desk itself ends duty when its camera stops */
  why: z.enum(['pressed', 'camera']).default('pressed'),
})

const others = { on: ['off', 'break'], off: ['on', 'break'], break: ['on', 'off'] } as const

/**
 * Goes on duty, off duty or on a break. Leaving duty withdraws one's open offer and ask to drop in, and
 * leaves peers one has dropped in on; a practice with a learner goes on. Only a press undoes a break.
 * @throws DomainError `forbidden` (not a trainer), `conflict` (in line as a learner, or no open window)
 */
export async function setDuty({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  mustBe(actor, 'trainer')
  const { key, state, why } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'set-duty', input: { state, why } }, async (w) => {
    const open = await lockWithOffer(w, actor.id)
    if (state === 'on') await mayGoOn(w, actor.id)
    else await standBack(w, actor.id, open?.offerId ?? null)
    await changeDuty(w, actor.id, { from: [...others[state]], to: state, why })
    const about = [actor.id, ...(open?.accounts ?? [])]
    await makeOffers(w, about)
    w.after(() => lookAgain(about))
    return {}
  })
}

async function standBack(w: Work, accountId: string, offerId: string | null): Promise<void> {
  if (offerId) await endOffer(w, offerId, 'withdrawn')
  await closeAsk(w, { trainerId: accountId }, 'withdrawn')
  const guest = await w.tx.member.findFirst({
    where: { accountId, role: 'trainer', endedAt: null, practice: { members: { some: { role: 'peer' } } } },
  })
  if (guest) await leaveDropIn(w, guest.practiceId, accountId)
}

async function mayGoOn({ tx, now }: Work, accountId: string): Promise<void> {
  if (await tx.ticket.count({ where: { accountId, state: { not: 'closed' } } }))
    throw new DomainError('conflict', 'in-line-yourself')
  if (await tx.member.count({ where: { accountId, role: 'learner', endedAt: null } }))
    throw new DomainError('conflict', 'already-practising')
  if (!(await present(tx, now, [accountId])).has(accountId))
    throw new DomainError('conflict', 'not-connected')
}

/** Locks an account and whoever shares its open offer, also one that was made while this waited for the lock. */
async function lockWithOffer(w: Work, accountId: string) {
  const before = await openOfferOf(w, accountId)
  await lockAccounts(w.tx, [accountId, ...(before?.accounts ?? [])])
  const open = await openOfferOf(w, accountId)
  if (open && open.offerId !== before?.offerId) await lockAccounts(w.tx, open.accounts)
  return open
}

/** The open offer an account has a side in, with all its accounts. */
export async function openOfferOf({ tx }: Work, accountId: string) {
  const side = await tx.offerSide.findFirst({
    where: { accountId, endedAt: null },
    include: { offer: { include: { sides: true } } },
  })
  return side ? { offerId: side.offerId, accounts: side.offer.sides.map((one) => one.accountId) } : null
}
