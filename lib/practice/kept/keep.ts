import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockOwnPractice } from '../own-practice'

const input = z.object({ key: z.uuid(), practiceId: z.uuid(), sign: z.string().max(80).nullable() })

/**
 * Asks the other one in a practice of a learner and a trainer whether to keep the seconds both look back at. Nothing is
 * stored before the other's yes. Asking while the other asks is a yes.
 * @throws DomainError `not-found`, `conflict` when the practice is over or a clip is on its way already,
 *   `forbidden` where two peers or three are
 */
export async function askToKeep({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ id: string }> {
  const { key, practiceId, sign } = parse(input, raw)
  return command(
    { accountId: actor.id, key, verb: 'ask-to-keep', input: { practiceId, sign } },
    async (w) => {
      const { practice, partner, over } = await lockOwnPractice(w, practiceId, actor.id)
      if (over || practice.state !== 'live') throw new DomainError('conflict', 'practice-ended')
      const learner = practice.members.find((member) => member.role === 'learner')
      const trainer = practice.members.find((member) => member.role === 'trainer')
      if (!learner || !trainer || practice.members.length !== 2)
        throw new DomainError('forbidden', 'keep-two')
      const open = await w.tx.keptClip.findFirst({
        where: { practiceId, state: { in: ['asked', 'agreed'] } },
      })
      w.tell(`account:${actor.id}`, `account:${partner.accountId}`)
      if (open) return { id: await sayYes(w, open, actor.id) }
      const known = sign !== null && (await w.tx.sign.count({ where: { id: sign } })) > 0
      const asked = await w.tx.keptClip.create({
        data: {
          ...{ practiceId, accountId: learner.accountId, keptWithId: trainer.accountId },
          ...{ signId: known ? sign : null, askedById: actor.id, createdAt: w.now },
        },
      })
      return { id: asked.id }
    },
  )
}

async function sayYes(
  { tx }: Work,
  open: { id: string; state: string; askedById: string },
  accountId: string,
): Promise<string> {
  if (open.state === 'agreed' || open.askedById === accountId) return open.id
  await tx.keptClip.updateMany({ where: { id: open.id, state: 'asked' }, data: { state: 'agreed' } })
  return open.id
}

const answer = z.object({ key: z.uuid(), id: z.uuid(), yes: z.boolean() })

/**
 * Answers that question. Its asker can only take it back.
 * @throws DomainError `not-found` when it is not open, or not theirs to answer
 */
export async function answerKeep({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, id, yes } = parse(answer, raw)
  return command(
    { accountId: actor.id, key, verb: 'answer-keep', input: { id, yes } },
    async ({ tx, tell }) => {
      const both = { OR: [{ accountId: actor.id }, { keptWithId: actor.id }] }
      const [said] = await tx.keptClip.updateManyAndReturn({
        where: { id, state: 'asked', ...both, ...(yes && { askedById: { not: actor.id } }) },
        data: { state: yes ? 'agreed' : 'declined' },
      })
      if (!said) throw new DomainError('not-found', 'keep-gone')
      tell(`account:${said.accountId}`, `account:${said.keptWithId ?? said.accountId}`)
      return {}
    },
  )
}
