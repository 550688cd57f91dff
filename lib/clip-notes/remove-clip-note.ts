import type { Work } from '@/lib/infra/command'
import { dropFilms } from './drop-films'

/**
 * Removes a film for everybody; the exercises it went with stay, and their learners hear of it.
 * @returns whether it was there
 */
export async function removeClipNote(
  w: Work,
  own: { uploadId: string; trainerId: string },
): Promise<boolean> {
  const shown = await w.tx.assignment.findMany({
    where: { clipId: own.uploadId, trainerId: own.trainerId, endedAt: null },
    select: { learnerId: true },
  })
  const gone = await w.tx.clipNote.deleteMany({ where: own })
  if (gone.count === 0) return false
  await dropFilms(w, [own])
  w.tell(...shown.map(({ learnerId }) => `account:${learnerId}` as const))
  return true
}
