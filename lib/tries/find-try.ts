import type { Actor } from '@/lib/accounts/actor'
import { ownLearners } from '@/lib/caseload/own-learners'
import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/is-uuid'
import { readNow } from '@/lib/infra/transaction'
import { uploadPath } from '@/lib/infra/upload-files'

/**
 * Finds the film of a kept try: for its learner, and while the learner shows tries to trainers, for a trainer who is
 * just being asked to take them or has practised with them.
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
  const missing = () => new DomainError('not-found', 'no-try')
  if (!isUuid(id)) throw missing()
  const now = await readNow()
  const kept = await db().attemptClip.findUnique({
    where: { uploadId: id, expiresAt: { gt: now } },
    include: { upload: true, account: { select: { tryWish: true } } },
  })
  if (!kept) throw missing()
  const { accountId, upload, account } = kept
  const shown = account.tryWish?.share === true && (await isTrainerOf(actor, accountId, now))
  if (accountId !== actor.id && !shown) throw missing()
  return { path: uploadPath(upload), size: upload.bytes, type: `video/${upload.format}` }
}

async function isTrainerOf({ id, roles }: Actor, learnerId: string, now: Date): Promise<boolean> {
  if (!roles.includes('trainer')) return false
  const asked = await db().offerSide.count({
    where: {
      accountId: id,
      role: 'trainer',
      endedAt: null,
      offer: { state: 'open', until: { gt: now }, sides: { some: { accountId: learnerId } } },
    },
  })
  return asked > 0 || (await ownLearners(id, [learnerId])).length > 0
}
