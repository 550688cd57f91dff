import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { refold } from '@/lib/learning/refold'
import { storeVerdict, verdictRule } from '@/lib/practice/store-verdict'
import { blockedWith } from '@/lib/safety/blocked-with'
import { heardFrom } from '@/lib/trainers/heard'
import { beginRest } from '@/lib/trainers/rest'
import { findShownTry } from './find-shown-try'

const input = z.object({ key: z.uuid(), tryId: z.uuid(), ...verdictRule })

/**
 * A trainer judges a try that its learner shows them, changes that, or takes it back (`undone`); the learner's review of
 * the sign follows, as after a verdict in a practice, and the learner is told. The same rules hold: each call carries the
 * whole verdict, the highest `rev` stands. What one said can be changed also when the film has gone. Of one trainer one
 * verdict on a try stands. Nobody is offered to who judges for the least pause.
 * @throws DomainError `forbidden`, `not-found` (no such try is shown to them), `conflict` (`try-judged`; the id is another's)
 */
export async function judgeTry({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  mustBe(actor, 'trainer')
  const { key, tryId, ...said } = parse(input, raw)
  const press = { accountId: actor.id, key, verb: 'judge-try', input: { tryId, ...said } }
  return command(press, async (w) => {
    const id = said.verdictId ?? key
    const { forId, signId, madeAt } = await lockTry(w, actor, tryId, id)
    if (!said.undone) await mustBeOnlyOne(w, { id, tryId, byId: actor.id })
    const pressedAt = new Date(said.pressedAt ?? +w.now)
    const createdAt = new Date(Math.min(+w.now, Math.max(+madeAt, +pressedAt)))
    const about = { practiceId: null, tryId, byId: actor.id, forId, signId }
    const stored = await storeVerdict(w, id, { ...about, pressedAt, createdAt }, said)
    if (!stored) return {}
    await refold(w, { accountId: forId, signId, track: 'produce' })
    await heardFrom(w, actor.id)
    await beginRest(w, actor.id)
    w.tell(`account:${forId}`, `account:${actor.id}`)
    return {}
  })
}

type About = { forId: string; signId: string; madeAt: Date }

/**
 * Locks both, as the learner's switches, a newer try and a block do: each comes before this or after it. Whose try it is
 * stands in the film, or in what was said of it before.
 */
async function lockTry(w: Work, actor: Actor, tryId: string, verdictId: string): Promise<About> {
  const { tx, now } = w
  const said = await tx.verdict.findUnique({ where: { id: verdictId, tryId, byId: actor.id } })
  if (said) {
    await lockAccounts(tx, [actor.id, said.forId])
    if ((await blockedWith(actor.id, tx)).includes(said.forId)) throw new DomainError('not-found', 'no-try')
    return { forId: said.forId, signId: said.signId, madeAt: said.createdAt }
  }
  const film = await tx.attemptClip.findUnique({ where: { uploadId: tryId } })
  await lockAccounts(tx, [actor.id, ...(film ? [film.accountId] : [])])
  const { accountId, signId, createdAt } = await findShownTry(tx, now, actor, tryId)
  return { forId: accountId, signId, madeAt: createdAt }
}

async function mustBeOnlyOne({ tx }: Work, { id, ...about }: { id: string; tryId: string; byId: string }) {
  const others = await tx.verdict.count({ where: { ...about, id: { not: id }, undoneAt: null } })
  if (others > 0) throw new DomainError('conflict', 'try-judged')
}
