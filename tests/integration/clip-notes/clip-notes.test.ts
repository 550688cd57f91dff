import { existsSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { giveExercise } from '@/lib/caseload/give-exercise'
import { deleteClipNote } from '@/lib/clip-notes/delete-clip-note'
import { expireClipNotes } from '@/lib/clip-notes/expire-clip-notes'
import { findClipNote } from '@/lib/clip-notes/find-clip-note'
import { keepClipNote } from '@/lib/clip-notes/keep-clip-note'
import { counts, durations } from '@/lib/durations'
import { afterCommits } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { moveAssignment } from '@/lib/learning/move-assignment'
import { openAssignments } from '@/lib/learning/read-assignments'
import { nextLearner } from '@/lib/matching/next-learner'
import { lookNow } from '@/lib/matching/queries'
import { assign } from '@/lib/practice/assign'
import { receivePart } from '@/lib/questions/receive-part'
import { later } from '@/tests/support/clock'
import { practising } from '@/tests/support/live-practice'
import { nobody } from '@/tests/support/nobody'
import { block, practised } from '@/tests/support/past'
import { learnerInLine, newKey, somebody, trainerOnDuty } from '@/tests/support/people'
import { film, sent } from '../questions/film'

const missing = { code: 'not-found', reason: 'no-clip-note' }
const kept = async (actor: Actor) =>
  (await keepClipNote({ actor, input: { key: newKey(), clip: await sent(actor) } })).id
const look = (actor: Actor, id: string) => findClipNote({ actor, id })
const remove = (actor: Actor, id: string) => deleteClipNote({ actor, input: { key: newKey(), id } })
const move = (actor: Actor, id: string, to: 'done' | 'skipped') =>
  moveAssignment({ actor, input: { key: newKey(), id } }, to)
const asked = (learners: { id: string }[], clipId: string | null) => ({
  ...{ key: newKey(), learnerIds: learners.map(({ id }) => id), pick: { signs: ['ase-a'] } },
  ...{ note: null, dueOn: null, clipId },
})
const give = (actor: Actor, learners: { id: string }[], clipId: string | null) =>
  giveExercise({ actor, input: asked(learners, clipId) })
const filmsOf = async (learner: { id: string }) =>
  (await openAssignments(learner.id)).map((one) => one.clipId)

async function teaching(size = 2) {
  const trainer = await somebody({ role: 'trainer' })
  const learners = await Promise.all(Array.from({ length: size }, () => somebody()))
  for (const learner of learners) await practised({ trainer, learner })
  return { trainer, learners, first: learners[0]!, second: learners[1]! }
}

describe('a film that goes with an exercise', () => {
  it('given to two at once is in the exercise of both, and seen by them and its trainer only', async () => {
    const { trainer, learners, first, second } = await teaching(3)
    const id = await kept(trainer)
    await give(trainer, [first, second], id)
    for (const learner of [first, second]) expect(await filmsOf(learner)).toEqual([id])
    for (const actor of [trainer, first, second])
      expect(await look(actor, id)).toMatchObject({ type: 'video/webm', size: film().length })
    for (const actor of [learners[2]!, await somebody({ role: 'trainer' })])
      await expect(look(actor, id)).rejects.toMatchObject(missing)
    await expect(look(first, 'none')).rejects.toMatchObject(missing)
    const { given } = (await lookNow({ actor: trainer, tab: trainer.tab })).desk!
    expect(given.map(({ clipId }) => clipId)).toEqual([id, id])
  })

  it('[I10] is not seen any more by a learner once either has blocked the other', async () => {
    for (const turned of [false, true]) {
      const { trainer, first } = await teaching(1)
      const id = await kept(trainer)
      await give(trainer, [first], id)
      await (turned ? block(trainer, first) : block(first, trainer))
      await expect(look(first, id)).rejects.toMatchObject(missing)
      expect((await look(trainer, id)).type).toBe('video/webm')
    }
  })

  it('is its trainer’s: nobody else gives it, keeps it or deletes it', async () => {
    const { trainer, first } = await teaching(1)
    const other = await somebody({ role: 'trainer' })
    await practised({ trainer: other, learner: first })
    const id = await kept(trainer)
    await expect(give(other, [first], id)).rejects.toMatchObject(missing)
    await expect(remove(other, id)).rejects.toMatchObject(missing)
    const clip = await sent(trainer)
    const keep = (actor: Actor) => keepClipNote({ actor, input: { key: newKey(), clip } })
    await expect(keep(other)).rejects.toMatchObject({ reason: 'no-upload' })
    await expect(keep(first)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await openAssignments(first.id)).toEqual([])
  })

  it('that has not come whole is neither kept nor given, and nobody gets the exercise', async () => {
    const { trainer, first, second } = await teaching()
    const id = newKey()
    const bytes = film()
    await receivePart({ actor: trainer, input: { key: id, from: 0 }, part: bytes.subarray(0, 900) })
    const clip = { id, bytes: bytes.length }
    const keep = () => keepClipNote({ actor: trainer, input: { key: newKey(), clip } })
    await expect(keep()).rejects.toMatchObject({ code: 'conflict', reason: 'no-upload' })
    await expect(give(trainer, [first, second], id)).rejects.toMatchObject({
      ...missing,
      more: { field: 'clipId' },
    })
    for (const learner of [first, second]) expect(await openAssignments(learner.id)).toEqual([])
    await receivePart({ actor: trainer, input: { key: id, from: 900 }, part: bytes.subarray(900) })
    expect(await keep()).toEqual({ id })
    await give(trainer, [first, second], id)
    expect(await filmsOf(second)).toEqual([id])
  })

  it('[I6] is kept once and given once however often and at once the presses are sent', async () => {
    const { trainer, first } = await teaching(1)
    const clip = await sent(trainer)
    const key = newKey()
    const keeps = await Promise.all(
      [key, key, key, newKey(), newKey()].map((one) =>
        keepClipNote({ actor: trainer, input: { key: one, clip } }),
      ),
    )
    expect(keeps).toEqual(Array(5).fill({ id: clip.id }))
    const input = asked([first], clip.id)
    const gives = await Promise.all(Array.from({ length: 5 }, () => giveExercise({ actor: trainer, input })))
    expect(new Set(gives.map(({ assignmentIds }) => assignmentIds[0])).size).toBe(1)
    expect(await filmsOf(first)).toEqual([clip.id])
  })
})

describe('how long it lives', () => {
  it('one that went with no exercise is gone after an hour; of these only the newest are kept', async () => {
    const { trainer } = await teaching(1)
    const ids: string[] = []
    for (let i = 0; i <= counts.clipNotesUnsent; i++) ids.push(await kept(trainer))
    await expect(look(trainer, ids[0]!)).rejects.toMatchObject(missing)
    const { path } = await look(trainer, ids[1]!)
    await later(durations.clipNoteUnsent - 60_000)
    await expireClipNotes()
    expect((await look(trainer, ids[1]!)).path).toBe(path)
    await later(120_000)
    await expireClipNotes()
    await afterCommits()
    for (const id of ids) await expect(look(trainer, id)).rejects.toMatchObject(missing)
    expect(existsSync(path)).toBe(false)
    expect(await db().upload.count({ where: { ownerId: trainer.id } })).toBe(0)
  })

  it('one that was given stays until the last of its exercises is over, and a day more', async () => {
    const { trainer, first, second } = await teaching()
    const id = await kept(trainer)
    const { assignmentIds } = await give(trainer, [first, second], id)
    const { path } = await look(trainer, id)
    const there = async (ms: number) => {
      await later(ms)
      await expireClipNotes()
      await afterCommits()
      return existsSync(path)
    }
    expect(await there(7 * durations.clipNoteDone)).toBe(true)
    await move(first, assignmentIds[0]!, 'done')
    expect(await there(7 * durations.clipNoteDone)).toBe(true)
    await move(second, assignmentIds[1]!, 'skipped')
    expect(await there(durations.clipNoteDone - 60_000)).toBe(true)
    expect(await there(120_000)).toBe(false)
    await expect(look(second, id)).rejects.toMatchObject(missing)
    expect(await db().assignment.count({ where: { trainerId: trainer.id, clipId: null } })).toBe(2)
  })

  it('nobody’s film is kept for ever by an exercise that is never done', async () => {
    const { trainer, first } = await teaching(1)
    const id = await kept(trainer)
    await give(trainer, [first], id)
    await later(durations.clipNoteKept - 60_000)
    await expireClipNotes()
    expect(await filmsOf(first)).toEqual([id])
    await later(120_000)
    await expireClipNotes()
    expect(await filmsOf(first)).toEqual([null])
  })

  it('deleted by its trainer it is gone at once for everybody; the exercises stay', async () => {
    const { trainer, first, second } = await teaching()
    const id = await kept(trainer)
    await give(trainer, [first, second], id)
    const { path } = await look(first, id)
    await remove(trainer, id)
    await afterCommits()
    expect(existsSync(path)).toBe(false)
    for (const learner of [first, second]) {
      expect(await filmsOf(learner)).toEqual([null])
      await expect(look(learner, id)).rejects.toMatchObject(missing)
    }
    await expect(remove(trainer, id)).rejects.toMatchObject(missing)
  })

  it('goes with its trainer’s account, and the exercises of others stay', async () => {
    const { trainer, first } = await teaching(1)
    const other = await somebody({ role: 'trainer' })
    await practised({ trainer: other, learner: first })
    await give(trainer, [first], await kept(trainer))
    await give(other, [first], await kept(other))
    await db().account.delete({ where: { id: trainer.id } })
    expect(await db().clipNote.count({ where: { trainerId: trainer.id } })).toBe(0)
    expect(await filmsOf(first)).toHaveLength(1)
  })
})

describe('at the same moment', () => {
  it('deleted while it is given: refused, or given and then gone; never half of it', async () => {
    const { trainer, first, second } = await teaching()
    for (let i = 0; i < 8; i++) {
      const id = await kept(trainer)
      const [given, removed] = await Promise.allSettled([
        give(trainer, [first, second], id),
        remove(trainer, id),
      ])
      expect(removed.status).toBe('fulfilled')
      if (given.status === 'rejected') expect(given.reason).toMatchObject(missing)
      const open = await Promise.all([first, second].map(({ id: one }) => openAssignments(one)))
      for (const exercises of open) {
        expect(exercises).toHaveLength(given.status === 'fulfilled' ? 1 : 0)
        for (const exercise of exercises) expect(exercise.clipId).toBeNull()
      }
      const clear = { learnerId: { in: [first.id, second.id] } }
      await db().assignment.deleteMany({ where: clear })
    }
  })

  it('given at the moment it runs out: refused, or kept for the exercise', async () => {
    for (let i = 0; i < 8; i++) {
      const { trainer, first } = await teaching(1)
      const id = await kept(trainer)
      await later(durations.clipNoteUnsent + 1_000)
      const [given] = await Promise.allSettled([give(trainer, [first], id), expireClipNotes()])
      if (given.status === 'rejected') expect(given.reason).toMatchObject(missing)
      else expect(existsSync((await look(first, id)).path)).toBe(true)
    }
  })

  it('a sweep that waits for a press that gives it looks again, and leaves it', async () => {
    const { trainer, first } = await teaching(1)
    const id = await kept(trainer)
    await later(durations.clipNoteUnsent + 1_000)
    let sweeping = Promise.resolve()
    await db().$transaction(async (tx) => {
      await tx.$executeRaw`update "ClipNote" set "usedAt" = app_now() where "uploadId" = ${id}::uuid`
      sweeping = expireClipNotes()
      await expect.poll(sweepsWaiting).toBe(1)
    })
    await sweeping
    await give(trainer, [first], id)
    expect((await look(first, id)).type).toBe('video/webm')
  })
})

describe('out of a practice', () => {
  beforeEach(nobody)

  async function live() {
    const trainer = await trainerOnDuty()
    const { learner } = await learnerInLine('trainer')
    const practiceId = await practising(trainer)
    return { trainer, learner, practiceId }
  }
  const exercise = { pick: { signs: ['ase-a'] }, note: null, dueOn: null }

  it('goes with an exercise given meanwhile, and with Next', async () => {
    const { trainer, learner, practiceId } = await live()
    const ids = [await kept(trainer), await kept(trainer)]
    const input = { key: newKey(), practiceId, ...exercise }
    await assign({ actor: trainer, input: { ...input, clipId: ids[0] } })
    const { practice } = await lookNow({ actor: learner, tab: learner.tab })
    expect(practice?.assignment).toMatchObject({ clipId: ids[0] })
    await nextLearner({ actor: trainer, input: { ...input, key: newKey(), clipId: ids[1] } })
    expect(await filmsOf(learner)).toEqual(ids)
  })

  it('Next with a film that is gone is refused whole: the practice goes on, and Next without it ends it', async () => {
    const { trainer, learner, practiceId } = await live()
    const input = { practiceId, ...exercise }
    const next = (clipId: string | null) =>
      nextLearner({ actor: trainer, input: { key: newKey(), ...input, clipId } })
    await expect(next(newKey())).rejects.toMatchObject(missing)
    expect((await lookNow({ actor: learner, tab: learner.tab })).practice?.state.kind).toBe('live')
    expect(await filmsOf(learner)).toEqual([])
    await next(null)
    expect(await filmsOf(learner)).toEqual([null])
  })
})

/** Sweeps that wait for somebody else's lock. */
async function sweepsWaiting(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from pg_stat_activity
    where "wait_event_type" = 'Lock' and "query" like '%delete from "ClipNote"%'
      and "datname" = current_database()`
  return row!.count
}
