import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import type { Tx } from '@/lib/infra/transaction'
import { findForTrainer } from '@/lib/questions/find-for-trainer'
import { apartFrom, findPost } from './find-post'

/** What can be reported, and removed from the board. */
export type Said = { what: 'post' | 'reply' | 'question'; id: string }

/** Who said it, in which words. */
export type Found = { authorId: string; text: string | null }

/**
 * Finds a post, a reply or a recorded question that this account may see.
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
  }
}
