import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { clipRule, dueRule, giveAssignment, noteRule, pickRule } from '@/lib/learning/give-assignment'
import { lockOwnPractice } from './own-practice'

const input = z.object({
  key: z.uuid(),
  practiceId: z.uuid(),
  pick: pickRule,
  note: noteRule.nullable(),
  dueOn: dueRule,
  clipId: clipRule,
})

/**
 * Gives an exercise while the practice goes on, or shortly after a learner left it; the learner sees it at once.
 * @throws DomainError `forbidden` (also for who has dropped in on two peers), `not-found` (also the film), `conflict` when the practice ended too long ago
 */
export async function assign({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ assignmentId: string }> {
  mustBe(actor, 'trainer')
  const { key, practiceId, pick, note, dueOn, clipId } = parse(input, raw)
  return command(
    { accountId: actor.id, key, verb: 'assign', input: { practiceId, pick, note, dueOn, clipId } },
    async (w) => {
      const { practice, me, partner, guest } = await lockOwnPractice(w, practiceId, actor.id)
      if (me.role !== 'trainer') throw new DomainError('forbidden', 'not-trainer')
      if (guest) throw new DomainError('forbidden', 'not-for-guests')
      if (practice.endedAt && +w.now - +practice.endedAt > durations.lateAssign)
        throw new DomainError('conflict', 'practice-ended')
      const given = {
        learnerIds: [partner.accountId],
        trainerId: actor.id,
        practiceId,
        segmentId: practice.segmentId,
      }
      const [assignmentId] = await giveAssignment(w, { ...given, pick, note, dueOn, clipId })
      if (note) await w.tx.practice.updateMany({ where: { id: practiceId, note: null }, data: { note } })
      w.tell(`account:${partner.accountId}`, `account:${actor.id}`)
      return { assignmentId: assignmentId! }
    },
  )
}
