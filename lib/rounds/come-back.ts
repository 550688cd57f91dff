import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lookAgain } from '@/lib/matching/look-again'
import { makeOffers } from '@/lib/matching/make-offer'
import { endWithExercise, exerciseRule } from '@/lib/practice/end-with-exercise'
import { heardFrom } from '@/lib/trainers/heard'
import { beginRest } from '@/lib/trainers/rest'

const input = z.object({ key: z.uuid(), practiceId: z.uuid(), exercise: exerciseRule })

/**
 * A trainer on rounds goes back to the wall: stores the picked exercise and the note and ends the practice, as "Next"
 * does, but nobody is offered to them for the least pause. One that has ended by itself is fine.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function comeBack({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  mustBe(actor, 'trainer')
  const { key, practiceId, exercise } = parse(input, raw)
  const press = { accountId: actor.id, key, verb: 'come-back', input: { practiceId, exercise } }
  return command(press, async (w) => {
    const { ended, free } = await endWithExercise(w, actor, practiceId, exercise)
    await heardFrom(w, actor.id)
    if (ended) await beginRest(w, actor.id)
    await makeOffers(w, free)
    w.after(() => lookAgain(free))
    return {}
  })
}
