import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/is-uuid'
import { readNow } from '@/lib/infra/transaction'
import { uploadPath } from '@/lib/infra/upload-files'
import { findShownTry, shownNow } from './find-shown-try'

/**
 * Finds the film of a kept try: for its learner, and while the learner shows tries to trainers, for a trainer who is
 * just being asked to take them or has practised with them, until they report it; and then for a safeguarder.
 * @returns where it lies, its size in bytes and its content type
 * @throws DomainError `not-found`, which says no more to strangers than to those who come late
 */
export async function findTry({
  actor,
  id,
}: {
  actor: Actor
  id: string
}): Promise<{ path: string; size: number; type: string }> {
  if (!isUuid(id)) throw new DomainError('not-found', 'no-try')
  const now = await readNow()
  const own = await db().attemptClip.findUnique({
    where: { uploadId: id, accountId: actor.id, expiresAt: { gt: now } },
    include: { upload: true },
  })
  const kept = own ?? (await findReported(actor, id, now)) ?? (await findShownTry(db(), now, actor, id))
  const { upload } = kept
  return { path: uploadPath(upload), size: upload.bytes, type: `video/${upload.format}` }
}

/** What somebody reported, for whoever looks into it, and only while its learner shows it anyway. */
async function findReported(actor: Actor, id: string, now: Date) {
  if (!actor.roles.includes('safeguarder')) return null
  const reports = await db().report.count({ where: { tryId: id, aboutId: { not: actor.id } } })
  if (reports === 0) return null
  return db().attemptClip.findFirst({
    where: { uploadId: id, ...shownNow(now) },
    include: { upload: true },
  })
}
