import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { attachUpload } from './attach-upload'
import { findForTrainer } from './find-for-trainer'
import { said } from './schemas'

const input = z.object({ key: z.uuid(), id: z.uuid() }).and(said)

/**
 * The trainer who opened a question answers it; late counts, too, while no other trainer took it over.
 * @throws DomainError `forbidden`, `not-found`, `conflict` (answered, taken over, never opened, film not whole)
 */
export async function answerQuestion({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<object> {
  mustBe(actor, 'trainer')
  const { key, id, text, clip } = parse(input, raw)
  return command(
    { accountId: actor.id, key, verb: 'answer-question', input: { id, text, clip } },
    async ({ tx, now, tell }) => {
      const question = await findForTrainer(tx, now, actor, id)
      const answered = await tx.question.updateMany({
        where: { id, state: 'claimed', claimedById: actor.id },
        data: {
          state: 'answered',
          claimedUntil: null,
          answeredById: actor.id,
          answeredAt: now,
          answerText: text,
          answerClipId: await attachUpload(tx, now, actor.id, clip),
          expiresAt: new Date(+now + durations.questionKept),
        },
      })
      if (answered.count === 0)
        throw new DomainError('conflict', question.answeredAt ? 'question-answered' : 'claim-gone')
      tell(`account:${question.learnerId}`, 'desk')
      return {}
    },
  )
}
