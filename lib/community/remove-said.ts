import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { removePosts, removeReply } from './remove-posts'

const input = z.object({ key: z.uuid(), what: z.enum(['post', 'reply']), id: z.uuid() })

/**
 * Removes a post (with its replies) or a reply, films and all: its owner, or a safeguarder, whose removal is kept as a
 * settled report. @throws DomainError `not-found`
 */
export async function removeSaid({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, what, id } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'remove-said', input: { what, id } }, async (w) => {
    const missing = () => new DomainError('not-found', what === 'post' ? 'no-post' : 'no-reply')
    const safeguarder = actor.roles.includes('safeguarder')
    const reply =
      what === 'reply'
        ? await w.tx.reply.findUnique({ where: { id }, include: { clip: true, post: true } })
        : null
    const said = reply ?? (what === 'post' ? await w.tx.post.findUnique({ where: { id } }) : null)
    if (!said || (said.authorId !== actor.id && !safeguarder)) throw missing()
    if (said.authorId !== actor.id) await settleRemoved(w, actor.id, what, said)
    if (reply) {
      await removeReply(w, reply)
      w.tell(`account:${reply.post.authorId}`)
    } else if ((await removePosts(w, { id })) === 0) throw missing()
    w.tell(`account:${actor.id}`)
    return {}
  })
}

/** A safeguarder's removal settles every report of it; where nobody reported, it leaves one of its own. */
async function settleRemoved(
  { tx, now }: Work,
  byId: string,
  what: 'post' | 'reply',
  said: { id: string; authorId: string; text: string | null },
): Promise<void> {
  const about = what === 'post' ? { postId: said.id } : { replyId: said.id }
  const settled = { seenAt: now, seenById: byId, removed: true }
  const { count } = await tx.report.updateMany({ where: { ...about, seenAt: null }, data: settled })
  if (count > 0) return
  await tx.report.create({
    data: {
      ...{ ...about, byId, aboutId: said.authorId, reason: 'other', text: '', said: said.text },
      ...{ createdAt: now, ...settled },
    },
  })
}
