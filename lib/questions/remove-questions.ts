import type { Work } from '@/lib/infra/command'
import { removeUploads } from '@/lib/infra/upload-files'

const atOnce = 100

/** Removes the questions that match, with answers and films, at most 100 at once. Gives how many. */
export async function removeQuestions(
  { tx, tell, after }: Work,
  which: { id: string; learnerId: string } | { expiresAt: { lte: Date } },
): Promise<number> {
  const gone = await tx.question.findMany({
    where: which,
    include: { clip: true, answerClip: true },
    take: atOnce,
  })
  if (gone.length === 0) return 0
  const films = gone.flatMap(({ clip, answerClip }) => [clip, answerClip].filter((film) => film !== null))
  await tx.question.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
  await tx.upload.deleteMany({ where: { id: { in: films.map(({ id }) => id) } } })
  tell('desk', ...gone.map(({ learnerId }) => `account:${learnerId}` as const))
  after(() => removeUploads(films))
  return gone.length
}
