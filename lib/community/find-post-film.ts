import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/is-uuid'
import { readNow } from '@/lib/infra/transaction'
import { uploadPath } from '@/lib/infra/upload-files'
import { apartFrom, findPost } from './find-post'

/**
 * Finds the film of a post or of a reply, for those who may see the post only; safeguarders may see all.
 * @returns where it lies, its size in bytes and its content type
 * @throws DomainError `not-found`, which says no more to strangers than to those who come late; `forbidden` (not an adult)
 */
export async function findPostFilm({
  actor,
  what,
  id,
}: {
  actor: Actor
  what: string
  id: string
}): Promise<{ path: string; size: number; type: string }> {
  const missing = () => new DomainError('not-found', 'no-post')
  if (!isUuid(id)) throw missing()
  const [now, apart] = await Promise.all([readNow(), apartFrom(db(), actor.id)])
  const reply =
    what === 'reply' ? await db().reply.findUnique({ where: { id }, include: { clip: true } }) : null
  const postId = reply?.postId ?? (what === 'post' ? id : null)
  if (!postId) throw missing()
  const safeguards = actor.roles.includes('safeguarder')
  const post = safeguards
    ? await db().post.findUnique({ where: { id: postId }, include: { clip: true } })
    : await findPost(db(), now, actor, postId)
  const hidden = reply && (apart.accounts.includes(reply.authorId) || apart.replies.includes(reply.id))
  const film = reply ? reply.clip : post?.clip
  if (!film || (hidden && !safeguards)) throw missing()
  return { path: uploadPath(film), size: film.bytes, type: `video/${film.format}` }
}
