import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { counts } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { attachUpload } from '@/lib/questions/attach-upload'
import { findPost } from './find-post'
import { notTooOften } from './not-too-often'
import { written } from './schemas'

const input = z.object({ key: z.uuid(), id: z.uuid() }).and(written)

/**
 * Says something to a post, in text, by a film, or both. Its author is told.
 * @throws DomainError `forbidden` (not an adult), `not-found`, `invalid` (contact details, nothing said), `conflict`
 *   (film not whole, solved), `limit`
 */
export async function replyToPost({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ replyId: string }> {
  const { key, id, text, clip } = parse(input, raw)
  return command(
    { accountId: actor.id, key, verb: 'reply-to-post', input: { id, text, clip } },
    async ({ tx, now, tell }) => {
      await lockAccounts(tx, [actor.id])
      const post = await findPost(tx, now, actor, id)
      if (post.solvedAt) throw new DomainError('conflict', 'post-solved')
      await notTooOften(tx, now, actor.id, 'reply-to-post', counts.replies)
      const reply = await tx.reply.create({
        data: {
          ...{ postId: id, authorId: actor.id, text, createdAt: now },
          clipId: await attachUpload(tx, now, actor.id, clip),
        },
      })
      tell(`account:${post.authorId}`, `account:${actor.id}`)
      return { replyId: reply.id }
    },
  )
}
