import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { findPost } from './find-post'

const input = z.object({ key: z.uuid(), id: z.uuid(), on: z.boolean() })

/**
 * "Tell me when they are here": kept for a day, told once. The author does not hear of it.
 * @throws DomainError `forbidden`, `not-found`, `conflict` (one's own post, solved)
 */
export async function watchAuthor({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, id, on } = parse(input, raw)
  return command(
    { accountId: actor.id, key, verb: 'watch-author', input: { id, on } },
    async ({ tx, now, tell }) => {
      const post = await findPost(tx, now, actor, id)
      const watch = { postId: id, accountId: actor.id }
      if (!on) await tx.postWatch.deleteMany({ where: watch })
      else {
        if (post.authorId === actor.id) throw new DomainError('conflict', 'own-post')
        if (post.solvedAt) throw new DomainError('conflict', 'post-solved')
        await tx.postWatch.upsert({
          where: { postId_accountId: watch },
          create: { ...watch, createdAt: now },
          update: { createdAt: now, toldAt: null },
        })
      }
      tell(`account:${actor.id}`)
      return {}
    },
  )
}
