import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lookAgain } from '@/lib/matching/look-again'
import { makeOffers } from '@/lib/matching/make-offer'
import {
  giveOfferOn,
  lockAround,
  mustBeFreeOnDuty,
  mustHavePicture,
  takeTicket,
} from '@/lib/matching/take-ticket'
import { endWithExercise, exerciseRule } from '@/lib/practice/end-with-exercise'
import { openVisit } from '@/lib/practice/rounds/open-visit'
import { roomToVisit } from '@/lib/practice/rounds/room-to-visit'
import { heardFrom } from '@/lib/trainers/heard'
import { readLearners, type LearnerRow } from './read-learners'
import { readSubject } from './read-subject'

const input = z.object({
  key: z.uuid(),
  learnerId: z.uuid(),
  leaving: z.object({ practiceId: z.uuid(), exercise: exerciseRule.nullable() }).nullable(),
})

const nothing = { pick: null, note: null, dueOn: null, clipId: null }

/**
 * A trainer on rounds goes to a learner, in one transaction: the practice they leave ends as by "Next", with what was
 * picked in it, and one with this learner begins. Who waits in line is reached through their ticket, as a pick; anybody
 * else in their own room, if they agreed: the trainer at its door is in it already. When it is refused, nothing has
 * changed.
 * @throws DomainError `forbidden`, `not-found` (not a learner of theirs), `conflict` (not agreed, gone, with somebody else,
 *   not on duty), `unavailable`
 */
export async function hop({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ practiceId: string; roomId: string }> {
  mustBe(actor, 'trainer')
  const { key, learnerId, leaving } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'hop', input: { learnerId, leaving } }, async (w) => {
    const left = leaving
      ? await w.tx.member.findMany({ where: { practiceId: leaving.practiceId }, select: { accountId: true } })
      : []
    await lockAround(w, [actor.id, learnerId, ...left.map(({ accountId }) => accountId)])
    const { free } = leaving
      ? await endWithExercise(w, actor, leaving.practiceId, leaving.exercise ?? nothing)
      : { free: [] }
    await mustBeFreeOnDuty(w, actor.id)
    const { practiceId, roomId, about } = await goTo(w, actor, learnerId)
    await heardFrom(w, actor.id)
    const others = [...free, ...about]
    await makeOffers(w, others)
    w.after(() => lookAgain(others))
    return { practiceId, roomId }
  })
}

async function goTo(w: Work, actor: Actor, learnerId: string) {
  const [row] = await readLearners(actor, w.now, { only: learnerId, sql: w.tx })
  if (!row) throw new DomainError('not-found', 'not-your-learner')
  if (row.practiceAt)
    throw new DomainError('conflict', 'rounds-busy', {
      values: { learner: row.alias, alias: row.practiceWith ?? '' },
    })
  if (row.ticketId) return takeTicket(w, actor, row.ticketId)
  mustBeOpen(row)
  await mustHavePicture(w)
  const about = await giveOfferOn(w, actor.id)
  const visit = {
    ...{ learnerId: row.id, trainerId: actor.id },
    roomId: await roomToVisit(w, row.id, actor.id),
    ...(await readSubject(w, actor, row)),
  }
  return { ...(await openVisit(w, visit)), about }
}

function mustBeOpen({ own, alias, roundsOpen, here, notNow }: LearnerRow): void {
  if (!own) throw new DomainError('not-found', 'not-your-learner')
  const values = { learner: alias }
  if (!roundsOpen) throw new DomainError('conflict', 'rounds-closed', { values })
  if (!here) throw new DomainError('conflict', 'rounds-gone', { values })
  if (notNow) throw new DomainError('conflict', 'rounds-not-now', { values })
}
