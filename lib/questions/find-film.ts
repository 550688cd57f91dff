import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { readNow } from '@/lib/infra/transaction'
import { uploadPath } from '@/lib/infra/upload-files'
import { findForTrainer } from './find-for-trainer'

/**
 * Finds the film of a question or of its answer, for its learner and for trainers of that language only.
 * @returns where it lies, its size in bytes and its content type
 * @throws DomainError `not-found`, which says no more to strangers than to those who come late
 */
export async function findFilm({
  actor,
  id,
  which,
}: {
  actor: Actor
  id: string
  which: string
}): Promise<{ path: string; size: number; type: string }> {
  const missing = () => new DomainError('not-found', 'no-question')
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw missing()
  const now = await readNow()
  const own = await db().question.findFirst({
    where: { id, learnerId: actor.id, expiresAt: { gt: now } },
    include: { clip: true, answerClip: true },
  })
  if (!own && !actor.roles.includes('trainer')) throw missing()
  const question = own ?? (await findForTrainer(db(), now, actor, id))
  const film = which === 'question' ? question.clip : which === 'answer' ? question.answerClip : null
  if (!film) throw missing()
  return { path: uploadPath(film), size: film.bytes, type: `video/${film.format}` }
}
