import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { refold } from '@/lib/learning/refold'
import { lockOwnPractice } from './own-practice'
import { storeVerdict, verdictRule } from './store-verdict'

const input = z.object({
  key: z.uuid(),
  practiceId: z.uuid(),
  sign: z.string().max(100),
  ...verdictRule,
  /** Of a trainer who has dropped in on two peers: which of them it judges */
  about: z.enum(['partner', 'third']).default('partner'),
})

/**
 * Judges one try of a sign of the partner's, changes that, or takes it back (`undone`); the learner's review of the
 * sign follows. Each call carries the whole verdict, and of one verdict the highest `rev` stands: in whatever order
 * calls arrive, and however often, the same is stored. One sent before the end is still taken for a while after it.
 * @throws DomainError `not-found` (practice, sign, nobody third), `forbidden`, `conflict` (ended too long ago, the id is another's)
 */
export async function giveVerdict({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, practiceId, ...said } = parse(input, raw)
  const press = { accountId: actor.id, key, verb: 'give-verdict', input: { practiceId, ...said } }
  return command(press, async (w) => {
    const { practice, me, partner, third, over, guest } = await lockOwnPractice(w, practiceId, actor.id)
    if (me.role === 'learner') throw new DomainError('forbidden', 'not-trainer')
    const judged = said.about === 'partner' ? partner : guest ? third : undefined
    if (!judged) throw new DomainError('not-found', 'no-practice')
    const { createdAt } = practice
    if (over && +w.now - +over > durations.lateVerdict) throw new DomainError('conflict', 'practice-ended')
    if (!practice.signs.includes(said.sign)) throw new DomainError('not-found', 'no-sign')
    const about = { practiceId, tryId: null, byId: actor.id, forId: judged.accountId, signId: said.sign }
    const pressedAt = new Date(said.pressedAt ?? +w.now)
    const at = new Date(Math.min(+(over ?? w.now), Math.max(+createdAt, +pressedAt)))
    const stored = await storeVerdict(w, said.verdictId ?? key, { ...about, pressedAt, createdAt: at }, said)
    if (!stored) return {}
    await refold(w, { accountId: judged.accountId, signId: said.sign, track: 'produce' })
    w.tell(...practice.members.map((member) => `account:${member.accountId}` as const))
    return {}
  })
}
