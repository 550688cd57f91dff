import { work } from '@/lib/infra/command'
import { authorsNow } from './authors-now'

const atOnce = 200

/** Tells whoever waits for an author, once, when they are here and can be asked; a busy author is waited for further. */
export async function tellWatchers(): Promise<void> {
  await work(async ({ tx, now, tell }) => {
    const waiting = await tx.postWatch.findMany({
      where: { toldAt: null, post: { solvedAt: null, expiresAt: { gt: now } } },
      include: { post: { select: { authorId: true } } },
      orderBy: { createdAt: 'asc' },
      take: atOnce,
    })
    if (waiting.length === 0) return
    const stateOf = await authorsNow(
      tx,
      waiting.map(({ post }) => post.authorId),
    )
    for (const { postId, accountId } of waiting.filter(({ post }) => stateOf(post.authorId) === 'here')) {
      await tx.postWatch.updateMany({ where: { postId, accountId }, data: { toldAt: now } })
      tell(`account:${accountId}`)
    }
  })
}
