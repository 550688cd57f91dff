import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { closeAsk } from '@/lib/practice/drop-in/close-ask'
import { letIn } from '@/lib/practice/drop-in/let-in'
import { lookAgain } from '../look-again'
import { makeOffers } from '../make-offer'
import { mayStillDropIn } from './may-still'

const input = z.object({ key: z.uuid(), dropInId: z.uuid(), yes: z.boolean() })

/**
 * One of two peers says yes or no to a trainer who would like to drop in. A no ends the ask; the second yes lets the
 * trainer in.
 * @returns whether the trainer is in now
 * @throws DomainError `not-found`, `conflict` when the ask has ended, or the trainer is not free any more
 */
export async function answerDropIn({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ in: boolean }> {
  const { key, dropInId, yes } = parse(input, raw)
  return command(
    { accountId: actor.id, key, verb: 'answer-drop-in', input: { dropInId, yes } },
    async (w) => {
      const { trainerId, practiceId, all } = await lockAsk(w, dropInId, actor.id)
      if (!(await w.tx.dropIn.count({ where: { id: dropInId, state: 'open', until: { gt: w.now } } })))
        throw new DomainError('conflict', 'drop-in-over')
      if (!yes) {
        await closeAsk(w, { id: dropInId }, 'declined')
        await freeAgain(w, trainerId)
        return { in: false }
      }
      const said = await sayYes(w, dropInId, actor.id)
      w.tell(...all.map((id) => `account:${id}` as const))
      if (said.length < 2) return { in: false }
      if (!(await mayStillDropIn(w, practiceId, trainerId))) {
        await closeAsk(w, { id: dropInId }, 'over')
        await freeAgain(w, trainerId)
        return { in: false }
      }
      await letIn(w, { dropInId, practiceId, trainerId })
      return { in: true }
    },
  )
}

async function freeAgain(w: Work, trainerId: string): Promise<void> {
  await makeOffers(w, [trainerId])
  w.after(() => lookAgain([trainerId]))
}

/** Locks the trainer and the two. Whoever is not one of the two has nothing to answer. */
async function lockAsk({ tx }: Work, dropInId: string, accountId: string) {
  const ask = await tx.dropIn.findUnique({
    where: { id: dropInId },
    include: { practice: { include: { members: { where: { role: 'peer' } } } } },
  })
  const peers = ask?.practice.members.map((member) => member.accountId) ?? []
  if (!ask || !peers.includes(accountId)) throw new DomainError('not-found', 'no-drop-in')
  const all = [ask.trainerId, ...peers]
  await lockAccounts(tx, all)
  return { trainerId: ask.trainerId, practiceId: ask.practiceId, all }
}

/** Who has said yes so far, this one with them. Saying it twice is the same as once. */
async function sayYes({ tx, now }: Work, dropInId: string, accountId: string): Promise<string[]> {
  await tx.$executeRaw`
    update "DropIn" set "yesBy" = array_append("yesBy", ${accountId}::uuid)
    where "id" = ${dropInId}::uuid and "state" = 'open' and "until" > ${now} and ${accountId}::uuid <> all ("yesBy")`
  const { yesBy } = await tx.dropIn.findUniqueOrThrow({ where: { id: dropInId } })
  return yesBy
}
