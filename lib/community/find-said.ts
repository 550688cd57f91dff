import type { Actor } from '@/lib/accounts/actor'
import { findGivenFilm } from '@/lib/clip-notes/find-given-film'
import { durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import type { Tx } from '@/lib/infra/transaction'
import { findForTrainer } from '@/lib/questions/find-for-trainer'
import { findShownTry } from '@/lib/tries/find-shown-try'
import { apartFrom, findPost } from './find-post'
import type { Reportable } from './messages'

/** What can be reported: see {@link Reportable}. */
export type Said = { what: Reportable; id: string }

/** Who said it, in which words. */
export type Found = { authorId: string; text: string | null }

/**
 * Finds a post, a reply, a recorded question, the answer to one's own, a try or the film with an exercise, which this account
 * may see.
 * @throws DomainError `not-found`, `forbidden` (not an adult)
 */
export async function findSaid(tx: Tx, now: Date, actor: Actor, { what, id }: Said): Promise<Found> {
  switch (what) {
    case 'post':
      return findPost(tx, now, actor, id)
    case 'reply': {
      const reply = await tx.reply.findUnique({ where: { id } })
      if (!reply) throw new DomainError('not-found', 'no-reply')
      await findPost(tx, now, actor, reply.postId)
      const apart = await apartFrom(tx, actor.id)
      if (apart.accounts.includes(reply.authorId) || apart.replies.includes(id))
        throw new DomainError('not-found', 'no-reply')
      return reply
    }
    case 'question': {
      if (!actor.roles.includes('trainer')) throw new DomainError('not-found', 'no-question')
      const { learnerId, text } = await findForTrainer(tx, now, actor, id)
      return { authorId: learnerId, text }
    }
    case 'answer': {
      const question = await tx.question.findFirst({
        where: { id, learnerId: actor.id, expiresAt: { gt: now } },
      })
      const reported = await tx.report.count({ where: { questionId: id, byId: actor.id } })
      if (!question?.answeredById || reported) throw new DomainError('not-found', 'no-answer')
      return { authorId: question.answeredById, text: question.answerText }
    }
    case 'try': {
      const lately = new Date(+now - durations.tryReported)
      const { accountId } = await findShownTry(tx, now, actor, id, lately)
      return { authorId: accountId, text: null }
    }
    case 'clipNote': {
      const { trainerId, assignments } = await findGivenFilm(tx, actor, id)
      return { authorId: trainerId, text: assignments[0]?.note ?? null }
    }
  }
}
