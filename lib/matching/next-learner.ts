import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { endWithExercise, exerciseRule } from '@/lib/practice/end-with-exercise'
import { heardFrom } from '@/lib/trainers/heard'
import { lookAgain } from './look-again'
import { makeOffers } from './make-offer'

const input = exerciseRule.extend({ key: z.uuid(), practiceId: z.uuid() })

/**
 * Next: stores the picked exercise and the note, ends the practice, decides its ticket and makes the trainer's
 * next offer, all in one transaction. No offer is reserved before.
 * @returns the next offer, or null when nobody waits
 * @throws DomainError `forbidden`, `not-found`, `conflict` when the practice had ended
 */
export async function nextLearner({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ offerId: string | null }> {
  mustBe(actor, 'trainer')
  const { key, practiceId, pick, note, dueOn, clipId } = parse(input, raw)
  return command(
    { accountId: actor.id, key, verb: 'next-learner', input: { practiceId, pick, note, dueOn, clipId } },
    async (w) => {
      const { ended, free } = await endWithExercise(w, actor, practiceId, { pick, note, dueOn, clipId })
      if (!ended) throw new DomainError('conflict', 'practice-ended')
      await heardFrom(w, actor.id)
      const about = [actor.id, ...free]
      const { offers } = await makeOffers(w, about)
      w.after(() => lookAgain(about))
      return { offerId: offers.get(actor.id) ?? null }
    },
  )
}
