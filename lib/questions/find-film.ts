import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/is-uuid'
import { readNow } from '@/lib/infra/transaction'
import { uploadPath } from '@/lib/infra/upload-files'
import { findForTrainer } from './find-for-trainer'

/**
 * Finds the film of a question or of its answer, for its learner and for trainers of that language, until they report it;
 * and what was reported, for a safeguarder.
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
  if (!isUuid(id) || (which !== 'question' && which !== 'answer')) throw missing()
  const now = await readNow()
  const own = await findOwn(actor, id, which, now)
  const judged = own ? null : await findReported(actor, id, which)
  if (!own && !judged && !actor.roles.includes('trainer')) throw missing()
  const question = own ?? judged ?? (await findForTrainer(db(), now, actor, id))
  const film = which === 'question' ? question.clip : question.answerClip
  if (!film) throw missing()
  return { path: uploadPath(film), size: film.bytes, type: `video/${film.format}` }
}

const films = { clip: true, answerClip: true } as const

/** The learner's own, without an answer that they reported. */
async function findOwn(actor: Actor, id: string, which: 'question' | 'answer', now: Date) {
  const mine = { id, learnerId: actor.id, expiresAt: { gt: now } }
  const own = await db().question.findFirst({ where: mine, include: films })
  if (!own || which === 'question') return own
  const reports = await db().report.count({ where: { questionId: id, byId: actor.id, ofAnswer: true } })
  return reports > 0 ? null : own
}

/** What somebody reported, for whoever looks into it; nobody looks into what is said about themselves. */
async function findReported(actor: Actor, id: string, which: 'question' | 'answer') {
  if (!actor.roles.includes('safeguarder')) return null
  const about = { questionId: id, ofAnswer: which === 'answer', aboutId: { not: actor.id } }
  if ((await db().report.count({ where: about })) === 0) return null
  return db().question.findUnique({ where: { id }, include: films })
}
