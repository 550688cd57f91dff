import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { readNow } from '@/lib/infra/transaction'
import { readDay } from '@/lib/learning/read-day'
import { recordAttempt } from '@/lib/learning/record-attempt'
import { refoldAll } from '@/lib/learning/refold-all'
import { leavePractice } from '@/lib/practice/leave-practice'
import { later } from '@/tests/support/clock'
import { newKey, segmentId, somebody } from '@/tests/support/people'
import { grades } from '@/lib/practice/verdict-words'
import { byLibrary, judged, practiceOf, reviewOf, send, type Sent } from './judging'

describe('FSRS reviews', () => {
  it('after verdicts equal the library’s own for the same history, over practices and days', async () => {
    const { learner, trainer, ...first } = await practiceOf()
    for (const grade of ['again', 'hard', 'good'] as const) {
      await later(20_000, [learner, trainer])
      await judged(trainer, first.practiceId, { grade })
    }
    await leavePractice({ actor: trainer, input: { key: newKey(), practiceId: first.practiceId } })
    await later(3 * 86_400_000, [learner, trainer])
    const second = await practiceOf({ learner, trainer })
    await judged(trainer, second.practiceId, { grade: 'easy' })
    const given = await db().verdict.findMany({ where: { forId: learner.id }, orderBy: { createdAt: 'asc' } })
    expect(given).toHaveLength(4)
    const history = given.map(({ createdAt, grade }) => ({ at: createdAt, grade }))
    expect(await reviewOf(learner.id, 'produce')).toMatchObject(byLibrary(history))
    expect(await reviewOf(learner.id, 'understand')).toBeNull()
  })

  it('after recognition drills equal the library’s own; what learners say of themselves counts on neither track', async () => {
    const actor = await somebody()
    const plan = [
      ['recognise', 'right', 0],
      ['recognise', 'wrong', 0],
      ['recognise', 'right', 2],
      ['recognise', 'again', 0],
      ['produce', 'gotIt', 0],
      ['watch', 'again', 0],
    ] as const
    for (const [kind, outcome, replays] of plan) {
      const attempt = { stepId: `drill-${kind}-ase-a`, sign: 'ase-a', outcome, ms: 900, replays }
      await recordAttempt({
        actor,
        input: { key: newKey(), segment: segmentId, assignmentId: null, attempt },
      })
    }
    const tries = await db().attempt.findMany({
      where: { accountId: actor.id },
      orderBy: { createdAt: 'asc' },
    })
    const counted = ['good', 'again', 'hard', 'again'] as const
    const history = counted.map((grade, index) => ({ at: tries[index]!.createdAt, grade }))
    expect(await reviewOf(actor.id, 'understand')).toMatchObject(byLibrary(history))
    expect(await reviewOf(actor.id, 'produce')).toBeNull()
  })

  it('can be computed anew from what was said and tried, all of them', async () => {
    const { learner, trainer, practiceId } = await practiceOf()
    await judged(trainer, practiceId, { grade: 'hard' })
    const before = await reviewOf(learner.id, 'produce')
    await db().review.deleteMany({ where: { accountId: learner.id } })
    await db().upkeep.updateMany({ data: { reviewRules: 0 } })
    expect(await refoldAll()).toBeGreaterThan(0)
    expect(await reviewOf(learner.id, 'produce')).toEqual(before)
    expect(await refoldAll()).toBe(0)
  })

  it('do not go by what a recording says, nor by a peer', async () => {
    const { learner, trainer, practiceId } = await practiceOf({ recording: true })
    await judged(trainer, practiceId, { grade: 'again' })
    expect(await db().verdict.count({ where: { practiceId } })).toBe(1)
    expect(await reviewOf(learner.id, 'produce')).toBeNull()
    await db().member.updateMany({ where: { practiceId, accountId: trainer.id }, data: { role: 'peer' } })
    await db().account.update({ where: { id: trainer.id }, data: { recording: false } })
    await judged(trainer, practiceId, { grade: 'good' })
    expect(await reviewOf(learner.id, 'produce')).toBeNull()
  })
})

describe('tomorrow', () => {
  const signs = ['ase-a', 'ase-b', 'ase-c']

  it('is made of what falls due and of what was off most often; an undone verdict leaves it', async () => {
    const { learner, trainer, practiceId } = await practiceOf()
    expect(await readDay(learner, signs)).toMatchObject({ due: [], drill: [], habit: null })
    await judged(trainer, practiceId, { grade: 'again', off: ['handshape'] })
    await judged(trainer, practiceId, { grade: 'easy', sign: 'ase-c' })
    const slip = await judged(trainer, practiceId, { grade: 'again', sign: 'ase-b', off: ['handshape'] })
    const today = await readDay(learner, signs)
    expect(today).toMatchObject({ due: [], habit: 'handshape' })
    expect(today.person.sort()).toEqual(['ase-a', 'ase-b'])
    await send(trainer, practiceId, { ...slip, sign: 'ase-b', rev: 1, undone: true })
    await later(86_400_000, [learner, trainer])
    const tomorrow = await readDay(learner, signs)
    expect(tomorrow).toMatchObject({ due: ['ase-a'], person: ['ase-a'], habit: null })
    expect(tomorrow.drill).toEqual([{ sign: 'ase-a', kinds: ['produce'] }])
    expect(+tomorrow.nextAt!).toBeGreaterThan(+tomorrow.at)

    const attempt = { stepId: 'drill-produce-ase-a', sign: 'ase-a', outcome: 'gotIt', ms: 900, replays: 0 }
    await recordAttempt({
      actor: learner,
      input: { key: newKey(), segment: segmentId, assignmentId: null, attempt },
    })
    expect(await readDay(learner, signs)).toMatchObject({ drill: [], person: ['ase-a'] })
  })
})

describe('a verdict', () => {
  it('undone leaves no trace in the memory; undone before it arrives it never counts', async () => {
    const { learner, trainer, practiceId } = await practiceOf()
    const said = await judged(trainer, practiceId, { grade: 'good' })
    const one = await reviewOf(learner.id, 'produce')
    const slip = await judged(trainer, practiceId, { grade: 'again' })
    expect((await reviewOf(learner.id, 'produce'))!.reps).toBe(2)
    await send(trainer, practiceId, { ...slip, rev: 1, undone: true })
    expect(await reviewOf(learner.id, 'produce')).toEqual(one)
    const early = { ...slip, key: newKey(), verdictId: newKey(), rev: 1, undone: true }
    await send(trainer, practiceId, early)
    await send(trainer, practiceId, { ...early, key: newKey(), rev: 0, undone: false })
    expect(await reviewOf(learner.id, 'produce')).toEqual(one)
    await send(trainer, practiceId, { ...said, rev: 1, undone: true })
    expect(await reviewOf(learner.id, 'produce')).toBeNull()
  })

  it('[I6] of somebody else cannot be changed, and one sent after the end counts for its own time', async () => {
    const { learner, trainer, practiceId } = await practiceOf()
    const said = await judged(trainer, practiceId, { grade: 'good' })
    const other = await practiceOf()
    await expect(
      send(other.trainer, other.practiceId, { ...said, rev: 9, undone: true }),
    ).rejects.toMatchObject({ code: 'conflict' })
    await later(durations.served, [trainer, learner])
    const pressedAt = said.pressedAt + 5
    await leavePractice({ actor: trainer, input: { key: newKey(), practiceId } })
    await later(durations.lateVerdict / 2, [trainer, learner])
    await judged(trainer, practiceId, { grade: 'hard', pressedAt })
    const review = await reviewOf(learner.id, 'produce')
    expect(review).toMatchObject({ reps: 2, lastGrade: 'hard', lastReviewAt: new Date(pressedAt) })
    await later(durations.lateVerdict, [trainer, learner])
    await expect(judged(trainer, practiceId, { grade: 'easy' })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('no order of verdict events, with retries and undos, two at once, loses one', async () => {
    const { learner, trainer, practiceId } = await practiceOf()
    const began = +(await readNow())
    const said = fc.record({
      grade: fc.constantFrom(...grades),
      changed: fc.option(fc.constantFrom(...grades)),
      undone: fc.boolean(),
      after: fc.integer({ min: 1, max: 4_000 }),
    })
    const run = fc.array(said, { minLength: 1, maxLength: 6 }).chain((tries) => {
      let pressedAt = began
      const events = tries.flatMap(({ grade, changed, undone, after }): Sent[] => {
        pressedAt += after
        const first: Sent = { verdictId: newKey(), grade, rev: 0, undone: false, pressedAt, key: newKey() }
        const list = [first]
        if (changed) list.push({ ...first, grade: changed, rev: 1, key: newKey() })
        if (undone) list.push({ ...list.at(-1)!, rev: 2, undone: true, key: newKey() })
        return list
      })
      const order = fc.shuffledSubarray(events, { minLength: events.length })
      return fc.record({ events: fc.constant(events), order, retried: fc.subarray(events) })
    })
    await later(60_000, [learner, trainer])
    await fc.assert(
      fc.asyncProperty(run, async ({ events, order, retried }) => {
        const all = [...order, ...retried]
        for (let i = 0; i < all.length; i += 2)
          await Promise.all(all.slice(i, i + 2).map((event) => send(trainer, practiceId, event)))
        const stand = new Map<string, Sent>()
        for (const event of events) stand.set(event.verdictId, event)
        const history = [...stand.values()]
          .filter((one) => !one.undone)
          .map(({ pressedAt, grade }) => ({ at: new Date(pressedAt), grade }))
        const review = await reviewOf(learner.id, 'produce')
        if (history.length === 0) expect(review).toBeNull()
        else expect(review).toMatchObject(byLibrary(history))
        await db().verdict.deleteMany({ where: { practiceId } })
        await db().review.deleteMany({ where: { accountId: learner.id } })
      }),
      { numRuns: 40 },
    )
  })
})
