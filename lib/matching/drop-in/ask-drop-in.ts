import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { heardFrom } from '@/lib/trainers/heard'
import { mustBeFreeOnDuty } from '../take-ticket'
import { openOfferOf } from '../set-duty'
import { readPairs } from './read-pairs'

const input = z.object({ key: z.uuid(), practiceId: z.uuid() })

/**
 * Asks two peers who practise whether they let this trainer drop in. It is no more than an ask: nothing changes for the
 * two before both have said yes, and no answer within `ask` is a no. While it stands the trainer is offered nobody.
 * @throws DomainError `forbidden` (not a trainer), `conflict` (not free on duty, a learner waits for an answer, another
 * trainer is asking, asked lately, not these two), `unavailable` while LiveKit is away
 */
export async function askDropIn({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ dropInId: string }> {
  mustBe(actor, 'trainer')
  const { key, practiceId } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'ask-drop-in', input: { practiceId } }, async (w) => {
    const { tx, now } = w
    const peers = await tx.member.findMany({
      where: { practiceId, role: 'peer' },
      select: { accountId: true },
    })
    const all = [actor.id, ...peers.map((peer) => peer.accountId)]
    await lockAccounts(tx, all)
    await mustBeFreeOnDuty(w, actor.id)
    if (await openOfferOf(w, actor.id)) throw new DomainError('conflict', 'learner-first')
    await mustBeAskable(w, practiceId, actor.id)
    const { id } = await tx.dropIn.create({
      data: { practiceId, trainerId: actor.id, createdAt: now, until: new Date(+now + durations.ask) },
    })
    await heardFrom(w, actor.id)
    w.tell(...all.map((one) => `account:${one}` as const), 'desk')
    return { dropInId: id }
  })
}

async function mustBeAskable({ tx, now }: Work, practiceId: string, trainerId: string): Promise<void> {
  const [pair] = await readPairs(tx, now, trainerId, practiceId, 1)
  if (!pair) throw new DomainError('conflict', 'drop-in-not-now')
  if (pair.askedBy) throw new DomainError('conflict', 'drop-in-asked', { values: { alias: pair.askedBy } })
  if (await tx.dropIn.count({ where: { trainerId, state: 'open' } }))
    throw new DomainError('conflict', 'drop-in-one')
  const upkeep = await tx.upkeep.findUniqueOrThrow({ where: { id: 1 } })
  if (upkeep.livekitAwayAt) throw new DomainError('unavailable', 'picture-away')
}
