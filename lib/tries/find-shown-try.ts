import type { Actor } from '@/lib/accounts/actor'
import { ownLearners } from '@/lib/caseload/own-learners'
import { DomainError } from '@/lib/errors'
import type { Tx } from '@/lib/infra/transaction'

/** Which tries somebody else may see at all: their learners show them now. */
export const shownNow = (now: Date) => ({ expiresAt: { gt: now }, account: { tryWish: { share: true } } })

/**
 * Finds a try that its learner shows to this trainer, who is just being asked to take them or has practised with them, and
 * has not reported it.
 * @param asked also to who was asked since then, and saw it
 * @throws DomainError `not-found`
 */
export async function findShownTry(tx: Tx, now: Date, actor: Actor, id: string, asked = now) {
  const kept = await tx.attemptClip.findFirst({
    where: { uploadId: id, accountId: { not: actor.id }, ...shownNow(now) },
    include: { upload: true },
  })
  const mine = kept && (await isTrainerOf(tx, actor, kept.accountId, now, asked))
  const reported = mine && (await tx.report.count({ where: { tryId: id, byId: actor.id } }))
  if (!mine || reported) throw new DomainError('not-found', 'no-try')
  return kept
}

async function isTrainerOf(tx: Tx, { id, roles }: Actor, learnerId: string, now: Date, asked: Date) {
  if (!roles.includes('trainer')) return false
  const sides = await tx.offerSide.count({
    where: {
      ...{ accountId: id, role: 'trainer' },
      OR: [{ endedAt: null, offer: { state: 'open', until: { gt: now } } }, { endedAt: { gt: asked } }],
      offer: { sides: { some: { accountId: learnerId } } },
    },
  })
  return sides > 0 || (await ownLearners(id, [learnerId], tx)).length > 0
}
