import { durations } from '@/lib/durations'
import { work } from '@/lib/infra/command'
import { removePosts } from './remove-posts'

/** Deletes posts that were kept long enough, and what people waited for an author too long. */
export async function expirePosts(): Promise<void> {
  await work(async (w) => {
    await removePosts(w, { expiresAt: { lte: w.now } })
    await w.tx.postWatch.deleteMany({
      where: { createdAt: { lte: new Date(+w.now - durations.watchKept) } },
    })
  })
}
