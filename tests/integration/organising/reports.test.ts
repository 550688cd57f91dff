import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { keepSaid } from '@/lib/community/keep-said'
import { reportSaid } from '@/lib/community/report-said'
import type { Role } from '@/lib/infra/prisma-client/enums'
import { db } from '@/lib/infra/db'
import { readReports } from '@/lib/organising/read-reports'
import { seeReport } from '@/lib/organising/see-report'
import { newKey, somebody } from '@/tests/support/people'
import { complaint, posted } from '../community/sample'

type Person = Awaited<ReturnType<typeof somebody>>

async function withRoles(...roles: Role[]): Promise<Person> {
  const one = await somebody()
  await db().account.update({ where: { id: one.id }, data: { roles } })
  return { ...one, roles }
}

async function reported(by: Person, about: Person, text = 'He was rude.') {
  const report = await db().report.create({
    data: { practiceId: randomUUID(), byId: by.id, aboutId: about.id, text },
  })
  return report.id
}

const see = (actor: Person, reportId: string) => seeReport({ actor, input: { key: newKey(), reportId } })
const find = async (actor: Person, id: string) =>
  (await readReports({ actor })).find((report) => report.id === id)

describe('reports of "Something is wrong"', () => {
  it('are for organisers and safeguarders: the verbs refuse everybody else', async () => {
    const [by, about] = [await somebody(), await somebody()]
    const id = await reported(by, about)
    for (const actor of [by, await withRoles('learner', 'trainer'), await withRoles('author')]) {
      await expect(readReports({ actor })).rejects.toMatchObject({ code: 'forbidden' })
      await expect(see(actor, id)).rejects.toMatchObject({ code: 'forbidden' })
    }
    for (const role of ['organiser', 'safeguarder'] as const)
      expect(await find(await withRoles(role), id)).toMatchObject({
        by: by.alias,
        about: about.alias,
        text: 'He was rude.',
        seen: null,
      })
  })

  it('are marked by one press, and whoever was first stays named', async () => {
    const id = await reported(await somebody(), await somebody())
    const [first, second] = [await withRoles('safeguarder'), await withRoles('organiser')]
    await see(first, id)
    await see(second, id)
    expect((await find(second, id))!.seen).toMatchObject({ by: first.alias })
    const order = (await readReports({ actor: second })).map((report) => report.seen !== null)
    expect(order).toEqual([...order].sort())
  })

  it('about oneself are left to others', async () => {
    const organiser = await withRoles('organiser')
    const id = await reported(await somebody(), organiser)
    expect(await find(organiser, id)).toBeUndefined()
    await expect(see(organiser, id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await find(await withRoles('organiser'), id)).toBeDefined()
  })

  it('tell a practice from a question, with its reason and words; what was said on the board and is gone is just seen', async () => {
    const [by, about, organiser] = [await somebody(), await somebody(), await withRoles('organiser')]
    const people = { byId: by.id, aboutId: about.id, reason: 'contact' as const, text: '', said: 'Call me' }
    const question = await db().report.create({ data: { ...people, questionId: randomUUID() } })
    const post = await db().report.create({ data: { ...people, postId: randomUUID() } })
    expect(await find(organiser, question.id)).toMatchObject({
      what: 'question',
      reason: 'contact',
      said: 'Call me',
    })
    expect(await find(organiser, post.id)).toMatchObject({ what: 'post', said: 'Call me', stands: false })
    await see(organiser, post.id)
    expect((await find(organiser, post.id))!.seen).toMatchObject({ by: organiser.alias })
  })

  it('of a post that stands show its words to both, and only a safeguarder can judge it', async () => {
    const [by, about] = [await somebody(), await somebody()]
    const [organiser, safeguarder] = [await withRoles('organiser'), await withRoles('safeguarder')]
    const postId = await posted(about)
    await reportSaid({ actor: by, input: complaint('post', postId) })
    const { id } = await db().report.findFirstOrThrow({ where: { postId } })
    const card = { what: 'post', reason: 'unkind', stands: true, seen: null }
    expect(await find(organiser, id)).toMatchObject({ ...card, judge: null })
    expect(await find(safeguarder, id)).toMatchObject({ ...card, judge: { id: postId, postId } })
    for (const actor of [organiser, safeguarder])
      await expect(see(actor, id)).rejects.toMatchObject({ code: 'not-found' })
    await keepSaid({ actor: safeguarder, input: { key: newKey(), id: postId } })
    expect((await find(organiser, id))!.seen).toMatchObject({ by: safeguarder.alias })
  })

  it('outlive the account they are about', async () => {
    const about = await somebody()
    const id = await reported(await somebody(), about)
    await db().account.delete({ where: { id: about.id } })
    expect(await find(await withRoles('organiser'), id)).toMatchObject({ about: '?' })
  })
})
