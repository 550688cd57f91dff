import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockOwnPractice } from './own-practice'
import { grades, offs } from './verdict-words'

const input = z.object({
  key: z.uuid(),
  practiceId: z.uuid(),
  sign: z.string().max(100),
  grade: z.enum(grades),
  off: z.array(z.enum(offs)).max(offs.length),
})

/**
 * Judges one sign of the partner; a second verdict on the same sign replaces the first. One sent before the end
 * is still taken for a while after it.
 * @throws DomainError `not-found` (practice, sign), `conflict` when the practice ended too long ago
 */
export async function giveVerdict({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, practiceId, sign, grade, off } = parse(input, raw)
  const press = { accountId: actor.id, key, verb: 'give-verdict', input: { practiceId, sign, grade, off } }
  return command(press, async (w) => {
    const { practice, me, partner } = await lockOwnPractice(w, practiceId, actor.id)
    if (me.role === 'learner') throw new DomainError('forbidden', 'not-trainer')
    if (practice.endedAt && +w.now - +practice.endedAt > durations.lateVerdict)
      throw new DomainError('conflict', 'practice-ended')
    if (!practice.signs.includes(sign)) throw new DomainError('not-found', 'no-sign')
    const about = { practiceId, byId: actor.id, forId: partner.accountId, signId: sign }
    await w.tx.verdict.upsert({
      where: { practiceId_byId_forId_signId: about },
      create: { ...about, grade, off, createdAt: w.now },
      update: { grade, off, createdAt: w.now },
    })
    w.tell(...practice.members.map((member) => `account:${member.accountId}` as const))
    return {}
  })
}
