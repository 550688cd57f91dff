import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { counts } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { findSaid } from './find-said'
import { reportables, reportReasons } from './messages'
import { notTooOften } from './not-too-often'

const input = z.object({
  key: z.uuid(),
  what: z.enum(reportables),
  id: z.uuid(),
  reason: z.enum(reportReasons),
  text: z.string().trim().max(1000, 'message-long'),
  block: z.boolean(),
})

const column = {
  ...{ post: 'postId', reply: 'replyId', question: 'questionId', answer: 'questionId' },
  ...{ try: 'tryId', clipNote: 'clipNoteId' },
} as const

/**
 * Reports a post, a reply, a recorded question (as a trainer), the answer to one's own, a try that a learner shows, or the
 * film with one's exercise. It is hidden for the reporter at once; whoever said it is not told who reported. If chosen, the
 * two never meet again.
 * @throws DomainError `not-found` (also once reported), `forbidden`, `conflict` (one's own), `limit`
 */
export async function reportSaid({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, what, id, reason, text, block } = parse(input, raw)
  const press = {
    ...{ accountId: actor.id, key, verb: 'report-said' },
    input: { what, id, reason, text, block },
  }
  return command(press, async ({ tx, now, tell }) => {
    await lockAccounts(tx, [actor.id])
    const said = await findSaid(tx, now, actor, { what, id })
    if (said.authorId === actor.id) throw new DomainError('conflict', 'own-words')
    await notTooOften(tx, now, actor.id, 'report-said', counts.reports)
    await tx.report.create({
      data: {
        ...{ [column[what]]: id, byId: actor.id, aboutId: said.authorId },
        ...{ ofAnswer: what === 'answer', reason, text, said: said.text, createdAt: now },
      },
    })
    if (what === 'question')
      await tx.question.updateMany({
        where: { id, state: 'claimed', claimedById: actor.id },
        data: { state: 'open', claimedById: null, claimedUntil: null },
      })
    if (what === 'answer')
      await tx.question.updateMany({ where: { id, state: 'answered' }, data: { state: 'seen' } })
    if (block) {
      const pair = { byId: actor.id, otherId: said.authorId }
      const create = { ...pair, createdAt: now }
      await tx.block.upsert({ where: { byId_otherId: pair }, create, update: {} })
    }
    tell(`account:${actor.id}`, 'desk')
    return {}
  })
}
