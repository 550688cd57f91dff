import { work } from '@/lib/infra/command'
import { authorsNow } from './authors-now'
import { mayWatch } from './may-watch'

const atOnce = 200

type Waiting = { postId: string; accountId: string; authorId: string }

/** Tells whoever waits for an author, once, when they are here and can be asked; a busy author is waited for further. */
export async function tellWatchers(): Promise<void> {
  await work(async ({ tx, now, tell }) => {
    const waiting = await tx.$queryRaw<Waiting[]>`
      select w."postId", w."accountId", p."authorId" from "PostWatch" w
        join "Post" p on p."id" = w."postId" and p."solvedAt" is null and p."expiresAt" > ${now}
      where w."toldAt" is null and ${mayWatch}
        and exists (select 1 from "Stream" s where s."accountId" = p."authorId" and s."leaseUntil" > ${now})
      order by w."createdAt" limit ${atOnce}`
    if (waiting.length === 0) return
    const stateOf = await authorsNow(
      tx,
      waiting.map(({ authorId }) => authorId),
    )
    for (const { postId, accountId } of waiting.filter(({ authorId }) => stateOf(authorId) === 'here')) {
      await tx.postWatch.updateMany({ where: { postId, accountId, toldAt: null }, data: { toldAt: now } })
      tell(`account:${accountId}`)
    }
  })
}
