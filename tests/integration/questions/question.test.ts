import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { counts, durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { readLesson } from '@/lib/learning/queries'
import { lookNow } from '@/lib/matching/queries'
import { answerQuestion } from '@/lib/questions/answer-question'
import { askQuestion } from '@/lib/questions/ask-question'
import { claimQuestion } from '@/lib/questions/claim-question'
import { deleteQuestion } from '@/lib/questions/delete-question'
import { expireQuestions } from '@/lib/questions/expire-questions'
import { findFilm } from '@/lib/questions/find-film'
import { myQuestions, questionsForDesk } from '@/lib/questions/read-questions'
import { releaseQuestion } from '@/lib/questions/release-question'
import { seeAnswer } from '@/lib/questions/see-answer'
import { later } from '@/tests/support/clock'
import { learnerInLine, newKey, segmentId, somebody } from '@/tests/support/people'
import { sent } from './film'

const ask = async (actor: Actor, more: { clip?: null; text?: string; stepSlug?: null } = {}) => {
  const clip = more.clip === null ? null : await sent(actor)
  const input = { key: newKey(), segment: segmentId, stepSlug: 'watch-c', text: null, clip, ...more }
  return (await askQuestion({ actor, input })).questionId
}
const press = (id: string, more: object = {}) => ({ key: newKey(), id, ...more })
const desk = async (trainer: Actor) => (await questionsForDesk(trainer.id)).map(({ id }) => id)
const codes = (results: PromiseSettledResult<unknown>[]) =>
  results.map((one) => (one.status === 'fulfilled' ? 'won' : (one.reason as { reason: string }).reason))

describe('a recorded question', () => {
  it('asked, opened by one trainer of ten at once, answered, seen in its step', async () => {
    const learner = await somebody()
    const id = await ask(learner)
    const trainers = await Promise.all(Array.from({ length: 10 }, () => somebody({ role: 'trainer' })))
    expect(await desk(trainers[0]!)).toContain(id)

    const claims = await Promise.allSettled(
      trainers.map((actor) => claimQuestion({ actor, input: press(id) })),
    )
    expect(codes(claims).sort()).toEqual([...Array(9).fill('question-claimed'), 'won'].sort())
    const winner = trainers[codes(claims).indexOf('won')]!
    const loser = trainers.find((one) => one !== winner)!
    expect(await desk(winner)).toContain(id)
    expect(await desk(loser)).not.toContain(id)
    expect(await myQuestions(learner.id)).toMatchObject([{ id, state: 'claimed', answer: null }])

    const clip = await sent(winner)
    await expect(
      answerQuestion({ actor: loser, input: press(id, { text: 'mine', clip: null }) }),
    ).rejects.toMatchObject({ reason: 'claim-gone' })
    await answerQuestion({ actor: winner, input: press(id, { text: ' Turn it out. ', clip }) })
    const { questions } = await lookNow({ actor: learner, tab: learner.tab })
    expect(questions).toMatchObject([
      {
        ...{ id, state: 'answered', stepSlug: 'watch-c', glosses: ['C'], segment: { id: segmentId } },
        answer: { by: winner.alias, text: 'Turn it out.', clip: `/questions/${id}/answer` },
      },
    ])
    await seeAnswer({ actor: learner, input: press(id) })
    expect(await myQuestions(learner.id)).toMatchObject([{ id, state: 'seen' }])
    await expect(claimQuestion({ actor: loser, input: press(id) })).rejects.toMatchObject({
      reason: 'question-answered',
    })
  })

  it('asked at the checkpoint makes it done, and the place in line stays', async () => {
    const { learner, ticketId } = await learnerInLine('trainer')
    await ask(learner, { stepSlug: null })
    expect((await readLesson(learner, segmentId)).checkpointHow).toBe('question')
    expect(await db().ticket.findUniqueOrThrow({ where: { id: ticketId } })).toMatchObject({
      state: 'waiting',
    })
  })

  it('asked at a step leaves the checkpoint open; words do without a film', async () => {
    const learner = await somebody()
    await ask(learner, { clip: null, text: 'Is the thumb inside?' })
    expect((await readLesson(learner, segmentId)).checkpointHow).toBe(null)
    expect(await myQuestions(learner.id)).toMatchObject([{ text: 'Is the thumb inside?', clip: null }])
  })

  it('[I6] one press is one question, however often it is sent', async () => {
    const learner = await somebody()
    const input = { key: newKey(), segment: segmentId, stepSlug: null, text: 'once', clip: null }
    const all = await Promise.all(Array.from({ length: 5 }, () => askQuestion({ actor: learner, input })))
    expect(new Set(all.map((one) => one.questionId)).size).toBe(1)
    expect(await myQuestions(learner.id)).toHaveLength(1)
  })

  it('a claim that ran out may be taken over; before that its trainer may put it back', async () => {
    const learner = await somebody()
    const id = await ask(learner)
    const slow = await somebody({ role: 'trainer' })
    const quick = await somebody({ role: 'trainer' })
    await claimQuestion({ actor: slow, input: press(id) })
    await releaseQuestion({ actor: quick, input: press(id) })
    expect(await desk(quick)).not.toContain(id)
    await releaseQuestion({ actor: slow, input: press(id) })
    expect(await desk(quick)).toContain(id)

    await claimQuestion({ actor: slow, input: press(id) })
    await later(durations.questionClaim + 1)
    expect(await myQuestions(learner.id)).toMatchObject([{ state: 'open' }])
    await claimQuestion({ actor: quick, input: press(id) })
    const input = press(id, { text: 'late', clip: null })
    await expect(answerQuestion({ actor: slow, input })).rejects.toMatchObject({ reason: 'claim-gone' })
    await answerQuestion({ actor: quick, input: press(id, { text: 'here', clip: null }) })
  })

  it('its films are for the learner and for trainers of the language who are not blocked', async () => {
    const learner = await somebody()
    const stranger = await somebody()
    const trainer = await somebody({ role: 'trainer' })
    const blocked = await somebody({ role: 'trainer' })
    const foreign = { ...(await somebody({ role: 'trainer' })), language: 'gsg' }
    await db().account.update({ where: { id: foreign.id }, data: { language: 'gsg' } })
    await db().block.create({ data: { byId: learner.id, otherId: blocked.id } })
    const id = await ask(learner)
    const find = (actor: Actor, which = 'question', of = id) => findFilm({ actor, id: of, which })

    for (const actor of [learner, trainer])
      expect(await find(actor)).toMatchObject({ type: 'video/webm', size: 2_000 })
    for (const actor of [stranger, blocked, foreign])
      await expect(find(actor)).rejects.toMatchObject({ code: 'not-found' })
    for (const [which, of] of [
      ['answer', id],
      ['passwd', id],
      ['question', newKey()],
      ['question', '../../etc'],
    ] as const)
      await expect(find(trainer, which, of)).rejects.toMatchObject({ code: 'not-found' })
    for (const actor of [blocked, foreign]) {
      expect(await desk(actor)).not.toContain(id)
      await expect(claimQuestion({ actor, input: press(id) })).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  it('a trainer who learns, too, does not answer their own', async () => {
    const both = await somebody({ role: 'trainer' })
    const id = await ask(both)
    expect(await desk(both)).not.toContain(id)
    await expect(claimQuestion({ actor: both, input: press(id) })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('has an end: so many without an answer, and no more', async () => {
    const learner = await somebody()
    const words = { clip: null, text: 'again' }
    for (let i = 0; i < counts.openQuestions; i++) await ask(learner, words)
    await expect(ask(learner, words)).rejects.toMatchObject({ reason: 'too-many-questions' })
  })

  it('its owner deletes it with its films; nobody else can', async () => {
    const learner = await somebody()
    const trainer = await somebody({ role: 'trainer' })
    const id = await ask(learner)
    await claimQuestion({ actor: trainer, input: press(id) })
    await answerQuestion({ actor: trainer, input: press(id, { text: null, clip: await sent(trainer) }) })
    const files = await Promise.all(
      ['question', 'answer'].map(async (which) => (await findFilm({ actor: learner, id, which })).path),
    )
    for (const file of files) expect(readFileSync(file)).toHaveLength(2_000)

    for (const actor of [trainer, await somebody()]) {
      await expect(deleteQuestion({ actor, input: press(id) })).rejects.toMatchObject({ code: 'not-found' })
      await expect(seeAnswer({ actor, input: press(id) })).rejects.toMatchObject({ code: 'not-found' })
    }
    await deleteQuestion({ actor: learner, input: press(id) })
    expect(await myQuestions(learner.id)).toEqual([])
    await expect.poll(() => files.some((file) => existsSync(file))).toBe(false)
    expect(await db().upload.count({ where: { ownerId: { in: [learner.id, trainer.id] } } })).toBe(0)
  })

  it('is gone after a month, and a film that nobody used after an hour', async () => {
    const learner = await somebody()
    const id = await ask(learner)
    const { path } = await findFilm({ actor: learner, id, which: 'question' })
    const stray = await sent(learner)
    await later(durations.uploadKept + 1_000)
    await expireQuestions()
    expect(await db().upload.count({ where: { id: stray.id } })).toBe(0)
    expect(await myQuestions(learner.id)).toHaveLength(1)

    await later(durations.questionKept)
    expect(await myQuestions(learner.id)).toEqual([])
    await expect(findFilm({ actor: learner, id, which: 'question' })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expireQuestions()
    expect(await db().question.count({ where: { id } })).toBe(0)
    await expect.poll(() => existsSync(path)).toBe(false)
  })
})
