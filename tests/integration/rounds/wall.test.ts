import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { counts, durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { giveExercise } from '@/lib/caseload/give-exercise'
import { moveAssignment } from '@/lib/learning/move-assignment'
import { moveProgress } from '@/lib/learning/move-progress'
import { recordAttempt } from '@/lib/learning/record-attempt'
import { readWall } from '@/lib/rounds/read-wall'
import { later } from '@/tests/support/clock'
import { nobody } from '@/tests/support/nobody'
import { block, practised } from '@/tests/support/past'
import { learnerInLine, newKey, segmentId, somebody, trainerOnDuty } from '@/tests/support/people'
import { hopTo, openLearner } from '@/tests/support/visiting'
import { withLiveKit } from '@/tests/support/with-livekit'

withLiveKit()
beforeEach(nobody)

type Person = Awaited<ReturnType<typeof somebody>>
const cardsOf = async (trainer: Person) => (await readWall({ actor: trainer })).cards
const idsOf = async (trainer: Person) => (await cardsOf(trainer)).map(({ learner }) => learner.id)

/** Somebody who has practised with this trainer before and is at a step now. */
async function inLesson(trainer: Person) {
  const learner = await somebody()
  await practised({ trainer, learner, daysAgo: 1 })
  await moveProgress({ actor: learner, input: { segment: segmentId, stepSlug: 'watch-a' } })
  return learner
}

async function tries(learner: Person, sign: string, outcome: 'wrong' | 'right', count: number, id?: string) {
  for (let time = 0; time < count; time++) {
    const attempt = { stepId: `drill-recognise-${sign}`, sign, outcome, ms: 900, replays: 0 }
    await recordAttempt({
      actor: learner,
      input: { key: newKey(), segment: segmentId, assignmentId: id ?? null, attempt },
    })
  }
}

describe('the wall', () => {
  it('shows a trainer’s own learners who are here now, and who waits in line, and nobody else', async () => {
    const trainer = await trainerOnDuty()
    const own = await inLesson(trainer)
    const agreed = await openLearner(trainer)
    const { learner: waiting } = await learnerInLine('trainer')
    await learnerInLine('peer')
    await inLesson(await somebody({ role: 'trainer' }))
    const blocked = await inLesson(trainer)
    await block(blocked, trainer)
    const gone = await inLesson(trainer)
    await db().stream.deleteMany({ where: { accountId: gone.id } })
    const idle = await somebody()
    await practised({ trainer, learner: idle })
    expect((await idsOf(trainer)).sort()).toEqual([own.id, agreed.id, waiting.id].sort())
    await later(durations.wallActive + 1, [own, agreed, waiting, trainer])
    expect((await idsOf(trainer)).sort()).toEqual([agreed.id, waiting.id].sort())
  })

  it('says what each does, which signs went wrong and why they come first', async () => {
    const trainer = await trainerOnDuty()
    const calm = await inLesson(trainer)
    const stuck = await inLesson(trainer)
    await tries(stuck, 'ase-b', 'right', 1)
    await tries(stuck, 'ase-a', 'wrong', 3)
    const { cards } = await readWall({ actor: trainer })
    expect(cards.map(({ learner }) => learner.id)).toEqual([stuck.id, calm.id])
    expect(cards[0]).toMatchObject({
      doing: { kind: 'lesson', segment: { id: segmentId }, step: { kind: 'recognise', what: ['A'] } },
      wrong: [{ sign: 'ase-a', gloss: 'A', times: 3 }],
      needs: [{ kind: 'stuck', signs: ['ase-a'], times: 3 }, { kind: 'not-seen' }],
      hop: 'closed',
    })
    expect(cards[1]).toMatchObject({ doing: { step: { kind: 'watch', what: ['A'] } }, wrong: [] })
  })

  it('follows a learner from the lesson into the trainer’s exercise and back', async () => {
    const trainer = await trainerOnDuty()
    const learner = await inLesson(trainer)
    const given = { learnerIds: [learner.id], pick: { signs: ['ase-b'] }, note: null, dueOn: null }
    const { assignmentIds } = await giveExercise({ actor: trainer, input: { key: newKey(), ...given } })
    const id = assignmentIds[0]!
    expect((await cardsOf(trainer))[0]).toMatchObject({ doing: { kind: 'lesson' }, assignmentId: null })
    await moveAssignment({ actor: learner, input: { key: newKey(), id } }, 'started')
    expect((await cardsOf(trainer))[0]).toMatchObject({
      doing: { kind: 'exercise', step: { kind: 'drill', what: ['B'] } },
      assignmentId: id,
    })
    await moveAssignment({ actor: learner, input: { key: newKey(), id } }, 'done')
    expect((await cardsOf(trainer))[0]).toMatchObject({ doing: { kind: 'lesson' }, assignmentId: null })
  })

  it('says who is with a learner, and puts them last', async () => {
    const [trainer, other] = [await trainerOnDuty(), await trainerOnDuty()]
    const learner = await openLearner(trainer, other)
    const free = await openLearner(trainer)
    await tries(learner, 'ase-a', 'wrong', 5)
    await hopTo(other, learner)
    expect(await cardsOf(trainer)).toMatchObject([
      { learner: { id: free.id }, hop: 'open', busyWith: null },
      { learner: { id: learner.id }, hop: 'busy', busyWith: other.alias, doing: { kind: 'practice' } },
    ])
  })

  it('has room for 200 learners, those in need among them, and says how many more there are', async () => {
    const trainer = await trainerOnDuty()
    const wanted = counts.wallCards + 3
    const ids = Array.from({ length: wanted }, () => randomUUID())
    const account = { passwordHash: 'none', roles: ['learner' as const], roundsOpen: true }
    await db().account.createMany({ data: ids.map((id) => ({ ...account, id, alias: id, aliasKey: id })) })
    await db().stream.createMany({
      data: ids.map((accountId) => ({
        accountId,
        tab: randomUUID(),
        leaseUntil: new Date(Date.now() + 3e8),
      })),
    })
    const given = { trainerId: trainer.id, segmentId, signs: ['ase-a'] }
    await db().assignment.createMany({ data: ids.map((learnerId) => ({ ...given, learnerId })) })
    const last = await somebody()
    await practised({ trainer, learner: last })
    await tries(last, 'ase-a', 'wrong', 4)
    const wall = await readWall({ actor: trainer })
    expect([wall.cards.length, wall.more]).toEqual([counts.wallCards, 4])
    expect(wall.cards[0]!.learner.id).toBe(last.id)
  })
})
