import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { dueRule, giveAssignment, noteRule, pickRule } from '@/lib/learning/give-assignment'
import { leaveDropIn } from '@/lib/practice/drop-in/leave-drop-in'
import { endPractice } from '@/lib/practice/end-practice'
import { lockOwnPractice } from '@/lib/practice/own-practice'
import { heardFrom } from '@/lib/trainers/heard'
import { lookAgain } from './look-again'
import { makeOffers } from './make-offer'

const input = z.object({
  key: z.uuid(),
  practiceId: z.uuid(),
  pick: pickRule.nullable(),
  note: noteRule.nullable(),
  dueOn: dueRule,
})

/**
 * Next: stores the picked exercise and the note, ends the practice, decides its ticket and makes the trainer's
 * next offer, all in one transaction. No offer is reserved before. Who has dropped in on two peers only leaves them, and
 * has nothing to store.
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
  const { key, practiceId, pick, note, dueOn } = parse(input, raw)
  return command(
    { accountId: actor.id, key, verb: 'next-learner', input: { practiceId, pick, note, dueOn } },
    async (w) => {
      const { practice, me, partner, guest } = await lockOwnPractice(w, practiceId, actor.id)
      if (me.role !== 'trainer') throw new DomainError('forbidden', 'not-trainer')
      if (guest && (pick || note)) throw new DomainError('forbidden', 'not-for-guests')
      if (pick) {
        const given = {
          learnerIds: [partner.accountId],
          trainerId: actor.id,
          practiceId,
          segmentId: practice.segmentId,
        }
        await giveAssignment(w, { ...given, pick, note, dueOn })
      }
      if (note) await w.tx.practice.update({ where: { id: practiceId }, data: { note } })
      const ended = guest
        ? await leaveDropIn(w, practiceId, actor.id)
        : await endPractice(w, practiceId, { why: 'next', by: actor.id, gone: [] })
      if (!ended) throw new DomainError('conflict', 'practice-ended')
      await heardFrom(w, actor.id)
      const about = guest ? [actor.id] : [actor.id, partner.accountId]
      const { offers } = await makeOffers(w, about)
      w.after(() => lookAgain(about))
      return { offerId: offers.get(actor.id) ?? null }
    },
  )
}
