import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { keepSaid } from '@/lib/community/keep-said'
import { postsNear, readPost, readPosts } from '@/lib/community/read-posts'
import { removeSaid } from '@/lib/community/remove-said'
import { reportSaid } from '@/lib/community/report-said'
import { counts } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { readReports } from '@/lib/organising/read-reports'
import { answerQuestion } from '@/lib/questions/answer-question'
import { askQuestion } from '@/lib/questions/ask-question'
import { claimQuestion } from '@/lib/questions/claim-question'
import { findFilm } from '@/lib/questions/find-film'
import { myQuestions, questionsForDesk } from '@/lib/questions/read-questions'
import { newKey, segmentId, somebody } from '@/tests/support/people'
import { sent } from '../questions/film'
import { complaint, posted, press, replied } from './sample'

async function safeguarder() {
  const person = await somebody()
  await db().account.update({ where: { id: person.id }, data: { roles: ['learner', 'safeguarder'] } })
  return { ...person, roles: ['learner' as const, 'safeguarder' as const] }
}

describe('reports', () => {
  it('a reported post is hidden for the reporter at once, stays for others, and the words are kept', async () => {
    const author = await somebody()
    const [reporter, other] = [await somebody(), await somebody()]
    const id = await posted(author)
    const input = complaint('post', id, { reason: 'advert', text: 'They sell something.' })
    await reportSaid({ actor: reporter, input })
    await reportSaid({ actor: reporter, input })
    const near = await postsNear({ actor: reporter, input: { signs: 'ase-m' } })
    expect(near.posts.map((post) => post.id)).not.toContain(id)
    await expect(readPost(reporter, id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await readPost(other, id)).toMatchObject({ id })
    expect(await db().report.findMany({ where: { postId: id } })).toMatchObject([
      {
        ...{ byId: reporter.id, aboutId: author.id, reason: 'advert', text: 'They sell something.' },
        ...{ said: 'M and N look the same to me', seenAt: null },
      },
    ])
    expect(await db().block.count({ where: { byId: reporter.id } })).toBe(0)
  })

  it('a reported reply is hidden alone; with "never again" nothing of theirs is shown any more', async () => {
    const [author, rude, reader] = [await somebody(), await somebody(), await somebody()]
    const id = await posted(author)
    const replyId = await replied(rude, id)
    await replied(reader, id, { text: 'Mine.' })
    const theirs = await posted(rude)
    await reportSaid({ actor: author, input: complaint('reply', replyId) })
    expect((await readPost(author, id)).replies).toHaveLength(1)
    expect((await readPost(reader, id)).replies).toHaveLength(2)
    await reportSaid({ actor: reader, input: complaint('reply', replyId, { block: true }) })
    await expect(readPost(reader, theirs)).rejects.toMatchObject({ code: 'not-found' })
    await expect(reportSaid({ actor: author, input: complaint('post', id) })).rejects.toMatchObject({
      reason: 'own-words',
    })
  })

  it('a trainer reports a recorded question: it leaves their desk and goes back to the others', async () => {
    const learner = await somebody()
    const [trainer, other] = [await somebody({ role: 'trainer' }), await somebody({ role: 'trainer' })]
    const input = { key: newKey(), segment: segmentId, stepSlug: null, text: 'not kind', clip: null }
    const { questionId } = await askQuestion({ actor: learner, input })
    await claimQuestion({ actor: trainer, input: press(questionId) })
    await reportSaid({ actor: trainer, input: complaint('question', questionId) })
    const desk = async (id: string) => (await questionsForDesk(id)).map((one) => one.id)
    expect(await desk(trainer.id)).not.toContain(questionId)
    expect(await desk(other.id)).toContain(questionId)
    await expect(claimQuestion({ actor: trainer, input: press(questionId) })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(
      reportSaid({ actor: learner, input: complaint('question', questionId) }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  it('a learner reports the answer to their question: it is gone for them, kept for who looks into it, and they can ask again', async () => {
    const [learner, trainer] = [await somebody(), await somebody({ role: 'trainer' })]
    const [guard, stranger] = [await safeguarder(), await safeguarder()]
    const input = { key: newKey(), segment: segmentId, stepSlug: null, text: 'What is this?', clip: null }
    const { questionId } = await askQuestion({ actor: learner, input })
    const report = complaint('answer', questionId, { reason: 'contact', block: true })
    await expect(reportSaid({ actor: learner, input: report })).rejects.toMatchObject({ reason: 'no-answer' })
    await claimQuestion({ actor: trainer, input: press(questionId) })
    const clip = await sent(trainer)
    await answerQuestion({ actor: trainer, input: press(questionId, { text: 'Call me', clip }) })
    const watched = (actor: Actor) => findFilm({ actor, id: questionId, which: 'answer' })
    expect(await watched(learner)).toMatchObject({ size: clip.bytes })
    await expect(watched(guard)).rejects.toMatchObject({ code: 'not-found' })

    await expect(reportSaid({ actor: stranger, input: report })).rejects.toMatchObject({ code: 'not-found' })
    const again = { ...report, key: newKey() }
    await reportSaid({ actor: learner, input: again })
    expect(await reportSaid({ actor: learner, input: again })).toEqual({})
    expect(await myQuestions(learner.id)).toMatchObject([{ state: 'reported', answer: null }])
    await expect(watched(learner)).rejects.toMatchObject({ code: 'not-found' })
    expect(await watched(guard)).toMatchObject({ size: clip.bytes })
    const card = (await readReports({ actor: guard })).find((one) => one.about === trainer.alias)
    expect(card).toMatchObject({
      ...{ what: 'answer', reason: 'contact', said: 'Call me', by: learner.alias, stands: false },
      film: `/questions/${questionId}/answer`,
    })
    expect(await db().block.count({ where: { byId: learner.id, otherId: trainer.id } })).toBe(1)
    await askQuestion({ actor: learner, input: { ...input, key: newKey() } })
  })

  it('a safeguarder sees what was reported, keeps it or removes it, and that is kept', async () => {
    const guard = await safeguarder()
    const [author, reporter] = [await somebody(), await somebody()]
    const [kept, removed, unreported] = [await posted(author), await posted(author), await posted(author)]
    for (const id of [kept, removed]) await reportSaid({ actor: reporter, input: complaint('post', id) })
    const reported = async () => (await readPosts(guard, 'reported')).map(({ id }) => id)
    expect(await reported()).toEqual(expect.arrayContaining([kept, removed]))
    await expect(keepSaid({ actor: reporter, input: press(kept) })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await keepSaid({ actor: guard, input: press(kept) })
    await removeSaid({ actor: guard, input: press(removed, { what: 'post' }) })
    await removeSaid({ actor: guard, input: press(unreported, { what: 'post' }) })
    expect(await reported()).not.toEqual(expect.arrayContaining([kept]))
    await expect(readPost(author, removed)).rejects.toMatchObject({ code: 'not-found' })
    expect(await readPost(author, kept)).toMatchObject({ id: kept })
    await expect(readPost(reporter, kept)).rejects.toMatchObject({ code: 'not-found' })
    for (const postId of [removed, unreported])
      expect(await db().report.findMany({ where: { postId } })).toMatchObject([
        { aboutId: author.id, seenById: guard.id, removed: true },
      ])
  })

  it('a safeguarder neither hears of a report about themselves nor settles it: others do', async () => {
    const [guard, other, reporter] = [await safeguarder(), await safeguarder(), await somebody()]
    const id = await posted(guard)
    await reportSaid({ actor: reporter, input: complaint('post', id) })
    expect((await readPosts(guard, 'reported')).map((post) => post.id)).not.toContain(id)
    expect(await readPost(guard, id)).toMatchObject({ reports: 0 })
    await keepSaid({ actor: guard, input: press(id) })
    expect((await readPosts(other, 'reported')).map((post) => post.id)).toContain(id)
    await keepSaid({ actor: other, input: press(id) })
    expect((await readPosts(other, 'reported')).map((post) => post.id)).not.toContain(id)
  })

  it('has an end', async () => {
    const [author, angry] = [await somebody(), await somebody()]
    const id = await posted(author)
    const replyIds = []
    for (let i = 0; i <= counts.reports && i < counts.replies; i++) replyIds.push(await replied(author, id))
    for (const replyId of replyIds) await reportSaid({ actor: angry, input: complaint('reply', replyId) })
    await expect(reportSaid({ actor: angry, input: complaint('post', id) })).rejects.toMatchObject({
      code: 'limit',
    })
  })
})
