import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { findPost } from './find-post'

const input = z.object({ key: z.uuid(), id: z.uuid() })

/**
 * Somebody looks at a post: its author has seen the replies; whoever was told that the author is here knows it now.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function seePost({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, id } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'see-post', input: { id } }, async ({ tx, now, tell }) => {
    const post = await findPost(tx, now, actor, id)
    if (post.authorId === actor.id) await tx.post.update({ where: { id }, data: { seenAt: now } })
    await tx.postWatch.deleteMany({ where: { postId: id, accountId: actor.id, toldAt: { not: null } } })
    tell(`account:${actor.id}`)
    return {}
  })
}
