import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import type { Tx } from '@/lib/infra/transaction'

/**
 * Finds a question that this trainer may see: of a learner of their language, not their own, nobody blocked,
 * not reported by them.
 * @throws DomainError `not-found`
 */
export async function findForTrainer(
  tx: Pick<Tx, 'question' | 'block' | 'report'>,
  now: Date,
  actor: Actor,
  id: string,
) {
  const question = await tx.question.findFirst({
    where: {
      id,
      learnerId: { not: actor.id },
      learner: { language: actor.language },
      expiresAt: { gt: now },
    },
    include: { clip: true, answerClip: true },
  })
  const blocked =
    question &&
    (await tx.block.count({
      where: {
        OR: [
          { byId: actor.id, otherId: question.learnerId },
          { byId: question.learnerId, otherId: actor.id },
        ],
      },
    }))
  const reported = question && (await tx.report.count({ where: { questionId: id, byId: actor.id } }))
  if (!question || blocked || reported) throw new DomainError('not-found', 'no-question')
  return question
}
