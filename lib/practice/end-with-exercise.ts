import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import type { Work } from '@/lib/infra/command'
import { clipRule, dueRule, giveAssignment, noteRule, pickRule } from '@/lib/learning/give-assignment'
import { leaveDropIn } from './drop-in/leave-drop-in'
import { endPractice } from './end-practice'
import { lockOwnPractice } from './own-practice'

/** What a trainer sends a learner off with; all null: nothing. A film goes with an exercise only. */
export const exerciseRule = z.object({
  pick: pickRule.nullable(),
  note: noteRule.nullable(),
  dueOn: dueRule,
  clipId: clipRule,
})
export type Exercise = z.infer<typeof exerciseRule>

/**
 * A trainer goes on from a practice: stores the picked exercise and the note, ends the practice and decides its ticket.
 * Who has dropped in on two peers only leaves them, and has nothing to store. One that has ended by itself a moment ago
 * still takes the exercise.
 * @returns `ended`: this call ended it; `free`: who may be offered to somebody else now, without the trainer
 * @throws DomainError `forbidden`, `not-found` (also the film: then nothing has changed)
 */
export async function endWithExercise(
  w: Work,
  actor: Actor,
  practiceId: string,
  { pick, note, dueOn, clipId }: Exercise,
): Promise<{ ended: boolean; free: string[] }> {
  const { practice, me, partner, guest } = await lockOwnPractice(w, practiceId, actor.id)
  if (me.role !== 'trainer') throw new DomainError('forbidden', 'not-trainer')
  if (guest) {
    if (pick || note) throw new DomainError('forbidden', 'not-for-guests')
    return { ended: await leaveDropIn(w, practiceId, actor.id), free: [] }
  }
  if (practice.endedAt && +w.now - +practice.endedAt > durations.lateAssign) return { ended: false, free: [] }
  if (pick) {
    const given = {
      learnerIds: [partner.accountId],
      trainerId: actor.id,
      practiceId,
      segmentId: practice.segmentId,
    }
    await giveAssignment(w, { ...given, pick, note, dueOn, clipId })
    w.tell(`account:${partner.accountId}`)
  }
  if (note) await w.tx.practice.update({ where: { id: practiceId }, data: { note } })
  const ended = await endPractice(w, practiceId, { why: 'next', by: actor.id, gone: [] })
  return { ended, free: [partner.accountId] }
}
