import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { refold } from '@/lib/learning/refold'
import { lockOwnPractice } from './own-practice'
import { grades, offs } from './verdict-words'

const input = z.object({
  key: z.uuid(),
  practiceId: z.uuid(),
  sign: z.string().max(100),
  grade: z.enum(grades),
  off: z.array(z.enum(offs)).max(offs.length),
  /** Of a trainer who has dropped in on two peers: which of them it judges */
  about: z.enum(['partner', 'third']).default('partner'),
  /** One judged try. Sent again with a higher `rev` it changes; a new id judges the next try. */
  verdictId: z.uuid().optional(),
  rev: z.int().min(0).max(100_000).default(0),
  undone: z.boolean().default(false),
  /** When the try was judged: ms since 1970 as its giver's browser knows it, the same for every `rev` */
  pressedAt: z.int().min(0).max(4_102_444_800_000).optional(),
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
    const about = { practiceId, byId: actor.id, forId: judged.accountId, signId: said.sign }
    const pressedAt = new Date(said.pressedAt ?? +w.now)
    const at = new Date(Math.min(+(over ?? w.now), Math.max(+createdAt, +pressedAt)))
    const stored = await store(w, said.verdictId ?? key, { ...about, pressedAt, createdAt: at }, said)
    if (!stored) return {}
    await refold(w, { accountId: judged.accountId, signId: said.sign, track: 'produce' })
    w.tell(...practice.members.map((member) => `account:${member.accountId}` as const))
    return {}
  })
}

type About = { practiceId: string; byId: string; forId: string; signId: string }
type Times = { pressedAt: Date; createdAt: Date }

/** Gives false when something later was said of this verdict already. */
async function store(
  { tx, now }: Work,
  id: string,
  { pressedAt, createdAt, ...about }: About & Times,
  { grade, off, rev, undone }: Pick<z.infer<typeof input>, 'grade' | 'off' | 'rev' | 'undone'>,
): Promise<boolean> {
  const was = await tx.verdict.findUnique({ where: { id } })
  const said = { grade, off, rev, undoneAt: undone ? now : null }
  if (!was) {
    await tx.verdict.create({ data: { id, ...about, pressedAt, createdAt, ...said } })
    return true
  }
  const moved = await tx.verdict.updateMany({ where: { id, ...about, rev: { lt: rev } }, data: said })
  const ours = (Object.keys(about) as (keyof About)[]).every((what) => was[what] === about[what])
  if (!ours) throw new DomainError('conflict', 'key-used')
  return moved.count === 1
}
