import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import type { Tx } from '@/lib/infra/transaction'

type Reads = Pick<Tx, 'post' | 'block' | 'report'>

/** Whom this account is blocked from, either way, and what it has reported: none of it is shown to them. */
export async function apartFrom(tx: Reads, accountId: string) {
  const [blocks, reports] = await Promise.all([
    tx.block.findMany({ where: { OR: [{ byId: accountId }, { otherId: accountId }] } }),
    tx.report.findMany({ where: { byId: accountId }, select: { postId: true, replyId: true } }),
  ])
  return {
    accounts: blocks.map(({ byId, otherId }) => (byId === accountId ? otherId : byId)),
    posts: reports.flatMap(({ postId }) => postId ?? []),
    replies: reports.flatMap(({ replyId }) => replyId ?? []),
  }
}

/** Which posts somebody may see: of their language, by nobody they are blocked from, not reported by them, still kept. */
export function visiblePosts(actor: Actor, now: Date, apart: Awaited<ReturnType<typeof apartFrom>>) {
  return {
    language: actor.language,
    expiresAt: { gt: now },
    authorId: { notIn: apart.accounts },
    id: { notIn: apart.posts },
  }
}

/** The board is for adults: it shows faces, and leads to practising with other learners. @throws DomainError `forbidden` */
export function mustBeAdult(actor: Actor): void {
  if (!actor.adult) throw new DomainError('forbidden', 'board-is-for-adults')
}

/** Finds a post that this account may see. @throws DomainError `not-found`, `forbidden` (not an adult) */
export async function findPost(tx: Reads, now: Date, actor: Actor, id: string) {
  mustBeAdult(actor)
  const visible = visiblePosts(actor, now, await apartFrom(tx, actor.id))
  const post = await tx.post.findFirst({ where: { AND: [visible, { id }] }, include: { clip: true } })
  if (!post) throw new DomainError('not-found', 'no-post')
  return post
}
