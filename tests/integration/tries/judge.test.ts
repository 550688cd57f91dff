import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { reportSaid } from '@/lib/community/report-said'
import { db } from '@/lib/infra/db'
import { readDay } from '@/lib/learning/read-day'
import { refoldAll } from '@/lib/learning/refold-all'
import { lookNow } from '@/lib/matching/queries'
import { readWall } from '@/lib/rounds/read-wall'
import { deleteTry } from '@/lib/tries/delete-try'
import { readToJudge } from '@/lib/tries/read-to-judge'
import { readTries } from '@/lib/tries/read-tries'
import { seeJudged } from '@/lib/tries/see-judged'
import { later } from '@/tests/support/clock'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, newKey, openOffer, somebody, trainerOnDuty } from '@/tests/support/people'
import { byLibrary, judged, practiceOf, reviewOf } from '../learning/judging'
import { judge, saying, showing, tried, wish } from './judging'

const missing = { code: 'not-found', reason: 'no-try' }
const standing = (tryId: string) => db().verdict.findMany({ where: { tryId, undoneAt: null } })
const reported = { reason: 'other', text: 'So.', block: false, what: 'try' } as const

describe('a shown try is judged', () => {
  it('by its learner’s trainers only, and only while it is shown, neither has blocked the other and it is not reported', async () => {
    const { learner, trainer } = await showing()
    const tryId = await tried(learner)
    const stranger = await somebody({ role: 'trainer' })
    await expect(judge(learner, await saying(tryId))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(judge(stranger, await saying(tryId))).rejects.toMatchObject(missing)
    await expect(judge(trainer, await saying(newKey()))).rejects.toMatchObject(missing)

    await wish(learner, false)
    await expect(judge(trainer, await saying(tryId))).rejects.toMatchObject(missing)
    await wish(learner, true)
    await judge(trainer, await saying(tryId))

    const [blocked, reporter] = [await showing({ learner }), await showing({ learner })]
    await db().block.create({ data: { byId: learner.id, otherId: blocked.trainer.id } })
    await expect(judge(blocked.trainer, await saying(tryId))).rejects.toMatchObject(missing)
    await reportSaid({ actor: reporter.trainer, input: { key: newKey(), id: tryId, ...reported } })
    await expect(judge(reporter.trainer, await saying(tryId))).rejects.toMatchObject(missing)
    expect(await standing(tryId)).toMatchObject([{ byId: trainer.id, practiceId: null, signId: 'ase-a' }])
  })

  it('[I6] once however often it is sent; the highest rev stands in any order, and another’s cannot be changed', async () => {
    const { learner, trainer } = await showing()
    const other = await showing({ learner })
    const tryId = await tried(learner)
    const said = await saying(tryId, { grade: 'good' })
    const changed = { ...said, key: newKey(), grade: 'hard' as const, off: ['handshape'], rev: 2 }
    await judge(trainer, changed)
    await Promise.all([judge(trainer, said), judge(trainer, said), judge(trainer, changed)])
    expect(await standing(tryId)).toMatchObject([{ grade: 'hard', off: ['handshape'], rev: 2 }])
    await expect(
      judge(other.trainer, { ...said, key: newKey(), rev: 9, undone: true }),
    ).rejects.toMatchObject({ code: 'conflict', reason: 'key-used' })

    await judge(trainer, { ...changed, key: newKey(), rev: 3, undone: true })
    expect(await reviewOf(learner.id, 'produce')).toBeNull()
    const early = await saying(tryId, { rev: 1, undone: true })
    await judge(trainer, early)
    await judge(trainer, { ...early, key: newKey(), rev: 0, undone: false })
    expect(await standing(tryId)).toEqual([])
  })

  it('of one trainer one verdict stands, of two at once, too; once taken back there may be another', async () => {
    const { learner, trainer } = await showing()
    const tryId = await tried(learner)
    const two = await Promise.all([saying(tryId), saying(tryId, { grade: 'again' })])
    const sent = await Promise.allSettled(two.map((one) => judge(trainer, one)))
    expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [stands] = await standing(tryId)
    await expect(judge(trainer, await saying(tryId))).rejects.toMatchObject({ reason: 'try-judged' })
    const first = two.find(({ verdictId }) => verdictId === stands!.id)!
    await judge(trainer, { ...first, key: newKey(), rev: 1, undone: true })
    await judge(trainer, await saying(tryId, { grade: 'easy' }))
    expect(await standing(tryId)).toMatchObject([{ grade: 'easy' }])
  })

  it('by two trainers at once: both verdicts stand, and the memory counts one try', async () => {
    const one = await showing()
    const { learner } = one
    const other = await showing({ learner })
    const tryId = await tried(learner)
    await Promise.all([
      judge(one.trainer, await saying(tryId, { grade: 'again' })),
      judge(other.trainer, await saying(tryId, { grade: 'good' })),
    ])
    const said = (await standing(tryId)).sort((a, b) => +a.createdAt - +b.createdAt || (a.id < b.id ? -1 : 1))
    expect(said).toHaveLength(2)
    const { createdAt: at, grade } = said[1]!
    expect(await reviewOf(learner.id, 'produce')).toMatchObject(byLibrary([{ at, grade }]))
    expect((await readTries({ actor: learner })).tries).toMatchObject([{ said: { grade } }])
  })

  it('and the memory equals the library’s own for verdicts in practices and on tries, also computed anew', async () => {
    const { learner, trainer } = await showing()
    const here = [learner, trainer]
    await judge(trainer, await saying(await tried(learner), { grade: 'again' }))
    await later(3_600_000, here)
    const { practiceId } = await practiceOf({ learner, trainer })
    await judged(trainer, practiceId, { grade: 'hard' })
    await later(2 * 86_400_000, here)
    await judge(trainer, await saying(await tried(learner), { grade: 'good' }))
    await later(5 * 86_400_000, here)
    await judge(trainer, await saying(await tried(learner), { grade: 'easy' }))
    const given = await db().verdict.findMany({ where: { forId: learner.id }, orderBy: { createdAt: 'asc' } })
    expect(given.map(({ practiceId: in_ }) => in_ !== null)).toEqual([false, true, false, false])
    const history = given.map(({ createdAt, grade }) => ({ at: createdAt, grade }))
    const review = await reviewOf(learner.id, 'produce')
    expect(review).toMatchObject(byLibrary(history))
    await db().review.deleteMany({ where: { accountId: learner.id } })
    await db().upkeep.updateMany({ data: { reviewRules: 0 } })
    await refoldAll()
    expect(await reviewOf(learner.id, 'produce')).toEqual(review)
  })

  it('for the time of its press, but never before it was made nor later than now', async () => {
    const { learner, trainer } = await showing()
    const tryId = await tried(learner)
    const { createdAt } = await db().attemptClip.findUniqueOrThrow({ where: { uploadId: tryId } })
    const before = await saying(tryId, { pressedAt: +createdAt - 86_400_000 })
    await judge(trainer, before)
    expect(await standing(tryId)).toMatchObject([{ createdAt, pressedAt: new Date(before.pressedAt) }])
    const next = await tried(learner, 'ase-b')
    await judge(trainer, await saying(next, { pressedAt: before.pressedAt + 9 * 86_400_000 }))
    expect(+(await standing(next))[0]!.createdAt).toBeLessThan(before.pressedAt + 2 * 86_400_000)
  })

  it('what was off in it counts for tomorrow', async () => {
    const { learner, trainer } = await showing()
    for (const sign of ['ase-a', 'ase-b'])
      await judge(trainer, await saying(await tried(learner, sign), { grade: 'again', off: ['location'] }))
    expect(await readDay(learner, ['ase-a', 'ase-b'])).toMatchObject({ habit: 'location' })
  })

  it('and the verdict stays when the film is deleted or replaced; then it can be changed, and none can be new', async () => {
    const { learner, trainer } = await showing()
    const other = await showing({ learner })
    const [first, newest] = [await tried(learner), await tried(learner)]
    const said = await saying(newest, { grade: 'again' })
    await judge(trainer, said)
    await tried(learner)
    await deleteTry({ actor: learner, input: { key: newKey(), id: first } })
    await expect(judge(other.trainer, await saying(newest))).rejects.toMatchObject(missing)
    await judge(trainer, { ...said, key: newKey(), grade: 'hard', rev: 1 })
    expect(await reviewOf(learner.id, 'produce')).toMatchObject({ lastGrade: 'hard', reps: 1 })
    await judge(trainer, { ...said, key: newKey(), rev: 2, undone: true })
    expect(await reviewOf(learner.id, 'produce')).toBeNull()
  })

  it('or not at all when it goes at that very moment: a newer one, the switch and a deletion come before it or after it', async () => {
    const races = [
      (learner: Learner) => tried(learner),
      (learner: Learner) => wish(learner, false),
      (learner: Learner, id: string) => deleteTry({ actor: learner, input: { key: newKey(), id } }),
    ]
    for (const race of races) {
      const { learner, trainer } = await showing()
      await tried(learner)
      const tryId = await tried(learner)
      const press = await saying(tryId, { grade: 'again' })
      const [verdict, gone] = await Promise.allSettled([judge(trainer, press), race(learner, tryId)])
      expect(gone.status).toBe('fulfilled')
      const review = await reviewOf(learner.id, 'produce')
      if (verdict.status === 'fulfilled') expect(review).toMatchObject({ lastGrade: 'again' })
      else {
        expect(verdict.reason).toMatchObject(missing)
        expect(review).toBeNull()
      }
    }
  })

  it('waits for a switch that is under way, and is refused after it', async () => {
    const { learner, trainer } = await showing()
    const press = await saying(await tried(learner))
    let late: Promise<unknown> = Promise.resolve()
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from "Account" where "id" = ${learner.id}::uuid for no key update`
      late = expect(judge(trainer, press)).rejects.toMatchObject(missing)
      await sleep(200)
      await tx.tryWish.update({ where: { accountId: learner.id }, data: { share: false } })
    })
    await late
  })
})

type Learner = Awaited<ReturnType<typeof showing>>['learner']

describe('what a trainer is asked to look at', () => {
  it('are the tries that nobody has judged, on the wall and in the viewer alike; nothing for whom it is not shown to', async () => {
    const { learner, trainer } = await showing()
    const other = await showing({ learner })
    const look = (actor: Learner) => readToJudge({ actor, input: { learner: learner.id } })
    const onWall = async (actor: Learner) =>
      (await readWall({ actor })).cards.find((card) => card.learner.id === learner.id)?.tries
    const attempt = { id: newKey(), accountId: learner.id, segmentId: 'asl-letters/a-e', ms: 1, replays: 0 }
    await db().attempt.create({
      data: { ...attempt, stepSlug: 'watch-b', signId: 'ase-b', outcome: 'wrong' },
    })
    const [a, b] = [await tried(learner, 'ase-a'), await tried(learner, 'ase-b')]
    expect(await look(trainer)).toMatchObject({
      learner: { id: learner.id, alias: learner.alias },
      tries: [
        { id: b, gloss: 'B', missed: 1, src: `/tries/${b}` },
        { id: a, gloss: 'A', missed: 0 },
      ],
    })
    expect([await onWall(trainer), await onWall(other.trainer)]).toEqual([2, 2])
    await expect(look(await somebody({ role: 'trainer' }))).rejects.toMatchObject({ code: 'not-found' })

    await judge(other.trainer, await saying(b))
    await reportSaid({ actor: other.trainer, input: { key: newKey(), id: a, ...reported } })
    expect((await look(trainer)).tries.map(({ id }) => id)).toEqual([a])
    expect([await onWall(trainer), await onWall(other.trainer)]).toEqual([1, 0])
    await wish(learner, false)
    expect((await look(trainer)).tries).toEqual([])
    expect(await onWall(trainer)).toBe(0)
  })

  it('rings nobody meanwhile: each verdict is followed by the least pause', async () => {
    await nobody()
    const trainer = await trainerOnDuty()
    const { learner } = await showing()
    await practiceOf({ learner, trainer, over: true })
    const tryId = await tried(learner)
    await judge(trainer, await saying(tryId))
    await learnerInLine('trainer')
    await sleep(200)
    expect(await openOffer(trainer.id)).toBeNull()
    const { restUntil } = await db().duty.findUniqueOrThrow({ where: { accountId: trainer.id } })
    expect(+restUntil!).toBeGreaterThan(Date.now() - durations.leastPause)
  })
})

describe('a learner', () => {
  it('hears what was said of a try once, anew when it was changed, and not any more when it was taken back', async () => {
    const { learner, trainer } = await showing()
    const tryId = await tried(learner)
    const news = async () => (await lookNow({ actor: learner, tab: learner.tab })).judged
    expect(await news()).toEqual([])
    const said = await saying(tryId, { grade: 'again', off: ['handshape'] })
    await judge(trainer, said)
    const told = { sign: 'ase-a', gloss: 'A', grade: 'again', off: ['handshape'], by: trainer.alias }
    expect(await news()).toMatchObject([
      { id: said.verdictId, ...told, model: { clip: expect.stringContaining('/clips/') } },
    ])
    await seeJudged({ actor: trainer, input: { ids: [said.verdictId] } })
    expect(await news()).toHaveLength(1)
    await seeJudged({ actor: learner, input: { ids: [said.verdictId] } })
    expect(await news()).toEqual([])
    await judge(trainer, { ...said, key: newKey(), grade: 'good', off: [], rev: 1 })
    expect(await news()).toMatchObject([{ grade: 'good' }])
    const kept = async () => (await readTries({ actor: learner })).tries.map((one) => one.said)
    expect(await kept()).toEqual([{ grade: 'good', off: [], by: trainer.alias }])
    await judge(trainer, { ...said, key: newKey(), rev: 2, undone: true })
    expect([await news(), await kept()]).toEqual([[], [null]])
  })
})
