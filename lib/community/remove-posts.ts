import type { Work } from '@/lib/infra/command'
import { removeUploads } from '@/lib/infra/upload-files'

const atOnce = 100

type Film = { id: string; format: string }

/** Removes the posts that match, with replies and films, at most 100 at once. Gives how many. */
export async function removePosts(
  w: Work,
  which: { id: string } | { expiresAt: { lte: Date } },
): Promise<number> {
  const { tx, tell } = w
  const gone = await tx.post.findMany({
    where: which,
    include: { clip: true, replies: { include: { clip: true } } },
    take: atOnce,
  })
  if (gone.length === 0) return 0
  await tx.post.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
  await dropFilms(
    w,
    gone.flatMap(({ clip, replies }) => [clip, ...replies.map((reply) => reply.clip)]),
  )
  tell(...gone.map(({ authorId }) => `account:${authorId}` as const))
  return gone.length
}

/** Removes one reply and its film. */
export async function removeReply(w: Work, reply: { id: string; clip: Film | null }): Promise<void> {
  await w.tx.reply.deleteMany({ where: { id: reply.id } })
  await dropFilms(w, [reply.clip])
}

async function dropFilms({ tx, after }: Work, films: (Film | null)[]): Promise<void> {
  const there = films.filter((film) => film !== null)
  if (there.length === 0) return
  await tx.upload.deleteMany({ where: { id: { in: there.map(({ id }) => id) } } })
  after(() => removeUploads(there))
}
