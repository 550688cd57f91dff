import { describe, expect, it } from 'vitest'
import { db } from '@/lib/infra/db'
import { skipCheckpoint } from '@/lib/learning/finish-checkpoint'
import { moveAssignment } from '@/lib/learning/move-assignment'
import { moveProgress } from '@/lib/learning/move-progress'
import { readLesson, readStart } from '@/lib/learning/queries'
import { openAssignments, readAssignment } from '@/lib/learning/read-assignments'
import { recordAttempt } from '@/lib/learning/record-attempt'
import { joinQueue } from '@/lib/matching/join-queue'
import { newKey, segmentId, somebody } from '@/tests/support/people'

const attempt = (more: object = {}) => ({
  key: newKey(),
  segment: segmentId,
  assignmentId: null,
  attempt: { stepId: 'watch-a', outcome: 'wrong', sign: 'ase-a', ms: 1_200, replays: 1, ...more },
})

describe('a lesson', () => {
  it('leaving and coming back lands on the exact step', async () => {
    const actor = await somebody()
    expect((await readLesson(actor, segmentId)).place).toEqual({ at: 'step', slug: 'watch-a' })
    await moveProgress({ actor, input: { segment: segmentId, stepSlug: 'watch-c' } })
    expect((await readLesson(actor, segmentId)).place).toEqual({ at: 'step', slug: 'watch-c' })
    await moveProgress({ actor, input: { segment: segmentId, stepSlug: null } })
    expect((await readLesson(actor, segmentId)).place).toEqual({ at: 'checkpoint' })
  })

  it('[I6] every try is an attempt, once, however often it is sent', async () => {
    const actor = await somebody()
    const input = attempt()
    await Promise.all(Array.from({ length: 5 }, () => recordAttempt({ actor, input })))
    expect(await db().attempt.count({ where: { accountId: actor.id } })).toBe(1)
  })

  it('the first segment has at most eight steps of four kinds, and the course teaches every letter', async () => {
    const actor = await somebody()
    const { plan } = await readLesson(actor, segmentId)
    expect(plan.steps.length).toBeLessThanOrEqual(8)
    expect(new Set(plan.steps.map((step) => step.kind)).size).toBe(4)
    const course = (await readStart(actor))[0]!
    expect(course.segments).toHaveLength(5)
    expect(course.segments.flatMap((segment) => segment.signs.map((sign) => sign.gloss)).join('')).toBe(
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    )
  })

  it('what went wrong on the way stands first in the ticket, with its count', async () => {
    const actor = await somebody()
    for (let i = 0; i < 2; i++)
      await recordAttempt({ actor, input: attempt({ sign: 'ase-c', stepId: 'watch-c' }) })
    await recordAttempt({ actor, input: attempt({ sign: 'ase-b', stepId: 'watch-b', outcome: 'again' }) })
    const { ticketId } = await joinQueue({
      actor,
      input: { key: newKey(), segment: segmentId, stepSlug: 'watch-c', want: 'trainer' },
    })
    const ticket = await db().ticket.findUniqueOrThrow({ where: { id: ticketId } })
    expect(ticket.signs).toEqual(['ase-c', 'ase-b', 'ase-a'])
    expect(ticket.misses).toEqual({ 'ase-c': 2, 'ase-b': 1 })
    expect(ticket).toMatchObject({ atCheckpoint: false, returnStep: 'watch-c' })
  })

  it('skipping the checkpoint marks it done, and a person later counts for more', async () => {
    const actor = await somebody()
    await skipCheckpoint({ actor, input: { key: newKey(), segment: segmentId } })
    expect((await readLesson(actor, segmentId)).checkpointHow).toBe('skip')
  })
})

describe('an exercise that a trainer picked', () => {
  it('waits on the start page until it is done or skipped, and nobody else can touch it', async () => {
    const actor = await somebody()
    const stranger = await somebody()
    const trainer = await somebody({ role: 'trainer' })
    const given = await db().assignment.create({
      data: { learnerId: actor.id, trainerId: trainer.id, segmentId, signs: ['ase-a', 'ase-e'] },
    })
    const input = () => ({ key: newKey(), id: given.id })
    await expect(moveAssignment({ actor: stranger, input: input() }, 'done')).rejects.toMatchObject({
      code: 'not-found',
    })
    for (const [who, id] of [
      [stranger.id, given.id],
      [stranger.id, '-'.repeat(36)],
    ] as const)
      await expect(readAssignment(who, id)).rejects.toMatchObject({ code: 'not-found' })
    await moveAssignment({ actor, input: input() }, 'started')
    expect(await openAssignments(actor.id)).toMatchObject([
      { id: given.id, state: 'started', glosses: ['A', 'E'] },
    ])
    await moveAssignment({ actor, input: input() }, 'done')
    expect(await openAssignments(actor.id)).toEqual([])
    await expect(moveAssignment({ actor, input: input() }, 'skipped')).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})
