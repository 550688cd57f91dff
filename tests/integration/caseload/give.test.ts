import { describe, expect, it } from 'vitest'
import { giveExercise } from '@/lib/caseload/give-exercise'
import { readGiving } from '@/lib/caseload/read-giving'
import { db } from '@/lib/infra/db'
import { moveAssignment } from '@/lib/learning/move-assignment'
import { openAssignments, readAssignment } from '@/lib/learning/read-assignments'
import { readGiven } from '@/lib/learning/read-given'
import { recordAttempt } from '@/lib/learning/record-attempt'
import { seeAssignments } from '@/lib/learning/see-assignments'
import { lookNow } from '@/lib/matching/queries'
import { newKey, segmentId, somebody } from '@/tests/support/people'
import { block, practised } from '@/tests/support/past'

const pick = { signs: ['ase-n', 'ase-m'] }

async function pair() {
  const [trainer, learner] = await Promise.all([somebody({ role: 'trainer' }), somebody({ here: false })])
  await practised({ trainer, learner })
  return { trainer, learner }
}

type Who = { id: string }
const asked = (learners: Who[], more: object = {}) => ({
  ...{ key: newKey(), learnerIds: learners.map(({ id }) => id), pick },
  ...{ note: 'Slowly', dueOn: null, ...more },
})
const give = (actor: Awaited<ReturnType<typeof somebody>>, learners: Who[], more: object = {}) =>
  giveExercise({ actor, input: asked(learners, more) })
const stateOf = async (trainer: Who) => (await readGiven(trainer.id, { take: 1 }))[0]

describe('an exercise given outside a practice', () => {
  it('waits on the start page of every learner it was given to, with its note, its giver and its day, though nobody is there', async () => {
    const { trainer, learner } = await pair()
    const other = await somebody({ here: false })
    await practised({ trainer, learner: other })
    const dueOn = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
    const { assignmentIds } = await give(trainer, [learner, other], { dueOn })
    expect(assignmentIds).toHaveLength(2)
    for (const one of [learner, other])
      expect(await openAssignments(one.id)).toEqual([
        expect.objectContaining({
          ...{ glosses: ['N', 'M'], note: 'Slowly', by: trainer.alias, state: 'given', dueOn, backTo: null },
          segment: { id: 'asl-letters/k-o', title: expect.any(String) as string },
        }),
      ])
  })

  it('[I6] counts once however often the press is sent', async () => {
    const { trainer, learner } = await pair()
    const input = asked([learner])
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => giveExercise({ actor: trainer, input })),
    )
    expect(new Set(answers.map((answer) => answer.assignmentIds[0])).size).toBe(1)
    expect(await openAssignments(learner.id)).toHaveLength(1)
  })

  it('two trainers who give at once both stand', async () => {
    const { trainer, learner } = await pair()
    const second = await somebody({ role: 'trainer' })
    await practised({ trainer: second, learner })
    await Promise.all([give(trainer, [learner]), give(second, [learner])])
    const open = await openAssignments(learner.id)
    expect(open.map(({ by }) => by).sort()).toEqual([trainer.alias, second.alias].sort())
  })

  it('goes to learners of the trainer only: one who is not refuses it for all', async () => {
    const { trainer, learner } = await pair()
    const [stranger, missed] = [await somebody(), await somebody()]
    await practised({ trainer, learner: missed, live: false })
    for (const other of [stranger, missed, { id: newKey() }])
      await expect(give(trainer, [learner, other])).rejects.toMatchObject({ reason: 'no-learner' })
    expect(await openAssignments(learner.id)).toEqual([])
    await expect(give(learner, [learner])).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('[I10] a block takes each out of the other’s sight, whoever blocked', async () => {
    for (const turned of [false, true]) {
      const { trainer, learner } = await pair()
      await give(trainer, [learner])
      await (turned ? block(trainer, learner) : block(learner, trainer))
      expect(await openAssignments(learner.id)).toEqual([])
      expect(await readGiven(trainer.id, { take: 9 })).toEqual([])
      expect((await readGiving({ actor: trainer })).learners).toEqual([])
      await expect(give(trainer, [learner])).rejects.toMatchObject({ reason: 'no-learner' })
    }
  })

  it('a day that is over everywhere is refused, and so are signs of another language and too many at once', async () => {
    const { trainer, learner } = await pair()
    await expect(give(trainer, [learner], { dueOn: '2020-01-01' })).rejects.toMatchObject({
      reason: 'due-past',
      more: { field: 'dueOn' },
    })
    await expect(give(trainer, [learner], { pick: { signs: ['gsg-a'] } })).rejects.toMatchObject({
      reason: 'no-sign',
    })
    await expect(give(trainer, [learner], { pick: { stepSlug: 'watch-a' } })).rejects.toMatchObject({
      code: 'not-found',
    })
    for (let i = 0; i < 10; i++) await give(trainer, [learner])
    await expect(give(trainer, [learner])).rejects.toMatchObject({ reason: 'too-many-exercises' })
  })

  it('is seen, started and done in that order, and its desk reads how it went', async () => {
    const { trainer, learner } = await pair()
    const { assignmentIds } = await give(trainer, [learner])
    const id = assignmentIds[0]!
    const state = async () => (await lookNow({ actor: trainer, tab: trainer.tab })).desk!.given[0]!.state
    expect(await state()).toBe('given')
    await seeAssignments({ actor: learner, input: { ids: [id] } })
    expect(await state()).toBe('seen')
    await moveAssignment({ actor: learner, input: { key: newKey(), id } }, 'started')
    await seeAssignments({ actor: learner, input: { ids: [id] } })
    expect(await state()).toBe('started')
    for (const [sign, outcome] of [
      ['ase-m', 'wrong'],
      ['ase-m', 'right'],
      ['ase-n', 'right'],
    ]) {
      const attempt = { stepId: `drill-recognise-${sign}`, sign, outcome, ms: 900, replays: 0 }
      const input = { key: newKey(), segment: 'asl-letters/k-o', assignmentId: id, attempt }
      await recordAttempt({ actor: learner, input })
    }
    await moveAssignment({ actor: learner, input: { key: newKey(), id } }, 'done')
    expect(await stateOf(trainer)).toMatchObject({ state: 'done', result: { tried: 2, missed: ['M'] } })
    expect(await readAssignment(learner.id, id)).toMatchObject({ ended: true })
  })

  it('nobody else marks it as seen', async () => {
    const { trainer, learner } = await pair()
    const { assignmentIds } = await give(trainer, [learner])
    await seeAssignments({ actor: await somebody(), input: { ids: assignmentIds } })
    expect(await stateOf(trainer)).toMatchObject({ state: 'given' })
  })

  it('offers the learner’s weak signs, every step of the course and nobody else’s learners', async () => {
    const { trainer, learner } = await pair()
    await practised({ trainer: await somebody({ role: 'trainer' }), learner: await somebody() })
    await practised({ trainer, learner, verdicts: { 'ase-b': 'again', 'ase-c': 'good' } })
    const { learners, segments } = await readGiving({ actor: trainer })
    expect(learners).toEqual([
      { id: learner.id, alias: learner.alias, weak: [{ sign: 'ase-b', gloss: 'B', missed: 0 }] },
    ])
    expect(segments).toHaveLength(5)
    await give(trainer, [learner], { pick: { stepSlug: 'watch-a', segmentId } })
    expect((await openAssignments(learner.id))[0]).toMatchObject({ stepSlug: 'watch-a', glosses: ['A'] })
  })

  it('goes with the account of whoever gave it, and so do their sets', async () => {
    const { trainer, learner } = await pair()
    await give(trainer, [learner])
    await db().account.delete({ where: { id: trainer.id } })
    expect(await openAssignments(learner.id)).toEqual([])
  })
})
