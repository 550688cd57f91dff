import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { findForTrainer } from './find-for-trainer'

const input = z.object({ key: z.uuid(), id: z.uuid() })

/**
 * A trainer opens a question and has it to themselves for a while; one whose time ran out may be taken over. What they
 * had open before goes back to the list.
 * @throws DomainError `forbidden`, `not-found`, `conflict` (another trainer has it, or answered)
 */
export async function claimQuestion({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ until: number }> {
  mustBe(actor, 'trainer')
  const { key, id } = parse(input, raw)
  return command(
    { accountId: actor.id, key, verb: 'claim-question', input: { id } },
    async ({ tx, now, tell }) => {
      const question = await findForTrainer(tx, now, actor, id)
      const until = new Date(+now + durations.questionClaim)
      const claimed = await tx.question.updateMany({
        where: {
          id,
          OR: [
            { state: 'open' },
            { state: 'claimed', claimedById: actor.id },
            { state: 'claimed', claimedUntil: { lte: now } },
          ],
        },
        data: { state: 'claimed', claimedById: actor.id, claimedUntil: until },
      })
      if (claimed.count === 0)
        throw new DomainError('conflict', question.answeredAt ? 'question-answered' : 'question-claimed')
      await tx.question.updateMany({
        where: { id: { not: id }, state: 'claimed', claimedById: actor.id },
        data: { state: 'open', claimedById: null, claimedUntil: null },
      })
      tell(`account:${question.learnerId}`, 'desk')
      return { until: +until }
    },
  )
}
