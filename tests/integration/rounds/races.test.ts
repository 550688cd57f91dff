import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { isDomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { joinQueue } from '@/lib/matching/join-queue'
import { setDuty } from '@/lib/matching/set-duty'
import { giveVerdict } from '@/lib/practice/give-verdict'
import { leavePractice } from '@/lib/practice/leave-practice'
import { comeBack } from '@/lib/rounds/come-back'
import { goLive } from '@/tests/support/live-practice'
import { nobody } from '@/tests/support/nobody'
import { practised } from '@/tests/support/past'
import { newKey, segmentId, somebody, trainerOnDuty } from '@/tests/support/people'
import { hopTo, onRounds, openLearner, roomOf, switchRounds } from '@/tests/support/visiting'
import { withLiveKit } from '@/tests/support/with-livekit'

withLiveKit()
beforeEach(nobody)

const times = 12
/** The other one comes a little later each time, so that each is first sometimes. */
const later = <T>(time: number, job: () => Promise<T>) => sleep(time * 4).then(job)

/** Runs all of them at once: what each gave, or why it was refused and what the refusal says. */
async function atOnce(...jobs: (() => Promise<unknown>)[]) {
  const results = await Promise.allSettled(jobs.map((job) => job()))
  return results.map((result) => {
    if (result.status === 'fulfilled') return { given: result.value as { practiceId?: string } }
    if (!isDomainError(result.reason)) throw result.reason
    return { refused: result.reason.reason, values: result.reason.more.values }
  })
}

const running = (accountId: string) =>
  db().member.findMany({ where: { accountId, endedAt: null }, include: { practice: true } })
const openTickets = (accountId: string) =>
  db().ticket.findMany({ where: { accountId, state: { not: 'closed' } } })

describe('[M23] two trainers', () => {
  it(`go to one learner at once: one is there, the other is told who, ${times} times`, async () => {
    for (let time = 0; time < times; time++) {
      const [one, two] = [await trainerOnDuty(), await trainerOnDuty()]
      const learner = await openLearner(one, two)
      const results = await atOnce(
        () => hopTo(one, learner),
        () => hopTo(two, learner),
      )
      const winner = results[0]!.given ? one : two
      expect(results.filter(({ given }) => given)).toHaveLength(1)
      expect(results.find(({ refused }) => refused)).toMatchObject({
        ...{ refused: 'rounds-busy', values: { alias: winner.alias, learner: learner.alias } },
      })
      expect(await running(learner.id)).toHaveLength(1)
    }
  })

  it('swap their learners at once: nobody is in two practices, and no exercise is lost', async () => {
    for (let time = 0; time < times; time++) {
      const [one, two] = [await trainerOnDuty(), await trainerOnDuty()]
      const [a, b] = [await openLearner(one, two), await openLearner(one, two)]
      const first = await hopTo(one, a)
      const second = await hopTo(two, b)
      await Promise.all([goLive(first.practiceId), goLive(second.practiceId)])
      const exercise = { pick: { signs: ['ase-a'] }, note: null, dueOn: null }
      const results = await atOnce(
        () => hopTo(one, b, { practiceId: first.practiceId, exercise }),
        () => hopTo(two, a, { practiceId: second.practiceId, exercise }),
      )
      // Whoever comes first finds the other's learner taken, and stays where they are; the second may go.
      const gone = results.filter(({ given }) => given).length
      expect(await db().assignment.count({ where: { learnerId: { in: [a.id, b.id] } } })).toBe(gone)
      for (const who of [one, two, a, b]) expect((await running(who.id)).length).toBeLessThanOrEqual(1)
    }
  })
})

describe('a trainer who comes while the learner', () => {
  it(`takes the agreement back: in the end nobody is there and no room is open, ${times} times`, async () => {
    for (let time = 0; time < times; time++) {
      const { trainer, learner } = await onRounds()
      const [hopped] = await atOnce(
        () => hopTo(trainer, learner),
        () => later(time, () => switchRounds(learner, false)),
      )
      if (hopped!.refused) expect(hopped!.refused).toBe('rounds-closed')
      expect(await running(learner.id)).toHaveLength(0)
      expect(await running(trainer.id)).toHaveLength(0)
      expect(await roomOf(learner)).toBeNull()
    }
  })

  it(`joins the line: they meet once, and the place is either used or never taken, ${times} times`, async () => {
    for (let time = 0; time < times; time++) {
      const { trainer, learner } = await onRounds()
      const join = { segment: segmentId, stepSlug: null, want: 'trainer' }
      const [hopped, joined] = await atOnce(
        () => hopTo(trainer, learner),
        () => later(time, () => joinQueue({ actor: learner, input: { key: newKey(), ...join } })),
      )
      expect(hopped!.refused).toBeUndefined()
      const [member, ...more] = await running(learner.id)
      expect(more).toHaveLength(0)
      const tickets = await openTickets(learner.id)
      if (joined!.given) {
        expect(tickets).toMatchObject([{ id: member!.ticketId, state: 'matched' }])
        expect(member!.practice.picked).toBe(true)
      } else {
        expect(joined!.refused).toBe('already-practising')
        expect(tickets).toHaveLength(0)
      }
    }
  })

  it('goes on duty themselves: one of the two, never both', async () => {
    for (let time = 0; time < times; time++) {
      const trainer = await trainerOnDuty()
      const learner = await somebody({ role: 'trainer' })
      await practised({ trainer, learner })
      await switchRounds(learner, true)
      const [hopped, duty] = await atOnce(
        () => hopTo(trainer, learner),
        () => later(time, () => setDuty({ actor: learner, input: { key: newKey(), state: 'on' } })),
      )
      expect([hopped!.given, duty!.given].filter(Boolean)).toHaveLength(1)
    }
  })
})

describe('a practice that ends while its trainer', () => {
  it('gives an exercise on the way back: it ends once, the exercise is stored once', async () => {
    for (let time = 0; time < times; time++) {
      const { trainer, learner } = await onRounds()
      const { practiceId } = await hopTo(trainer, learner)
      await goLive(practiceId)
      const exercise = { pick: { signs: ['ase-b'] }, note: null, dueOn: null }
      const sign = { sign: 'ase-b', grade: 'again', off: [] }
      const results = await atOnce(
        () => leavePractice({ actor: learner, input: { key: newKey(), practiceId } }),
        () => later(time, () => comeBack({ actor: trainer, input: { key: newKey(), practiceId, exercise } })),
        () => giveVerdict({ actor: trainer, input: { key: newKey(), practiceId, ...sign } }),
      )
      expect(results.every(({ given }) => given)).toBe(true)
      expect(await db().assignment.count({ where: { practiceId } })).toBe(1)
      expect(await db().verdict.count({ where: { practiceId } })).toBe(1)
      expect(await running(learner.id)).toHaveLength(0)
    }
  })
})
