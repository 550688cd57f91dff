import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { giveExercise } from '@/lib/caseload/give-exercise'
import { deleteClipNote } from '@/lib/clip-notes/delete-clip-note'
import { expireClipNotes } from '@/lib/clip-notes/expire-clip-notes'
import { findClipNote } from '@/lib/clip-notes/find-clip-note'
import { keepClipNote } from '@/lib/clip-notes/keep-clip-note'
import { judgeFilm } from '@/lib/community/judge-film'
import { reportSaid } from '@/lib/community/report-said'
import { durations } from '@/lib/durations'
import { afterCommits } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import type { Role } from '@/lib/infra/prisma-client/enums'
import { openAssignments, readAssignment } from '@/lib/learning/read-assignments'
import { declineOffer } from '@/lib/matching/decline-offer'
import { lookNow } from '@/lib/matching/queries'
import { readReports } from '@/lib/organising/read-reports'
import { seeReport } from '@/lib/organising/see-report'
import { findTry } from '@/lib/tries/find-try'
import { keepTry } from '@/lib/tries/keep-try'
import { readShownTries, readTries } from '@/lib/tries/read-tries'
import { setWish } from '@/lib/tries/set-wish'
import { later } from '@/tests/support/clock'
import { practised } from '@/tests/support/past'
import { learnerInLine, newKey, openOffer, somebody, trainerOnDuty } from '@/tests/support/people'
import { sent } from '../questions/film'
import { complaint } from './sample'

type Person = Awaited<ReturnType<typeof somebody>>
type Which = 'try' | 'clipNote'

async function withRole(role: Role): Promise<Person> {
  const person = await somebody()
  await db().account.update({ where: { id: person.id }, data: { roles: [role] } })
  return { ...person, roles: [role] }
}

const wish = (actor: Actor, share: boolean) => setWish({ actor, input: { key: newKey(), keep: true, share } })

async function shownTry(learner: Actor): Promise<string> {
  await wish(learner, true)
  const input = { key: newKey(), sign: 'ase-a', clip: await sent(learner) }
  return (await keepTry({ actor: learner, input })).id
}

async function givenFilm(trainer: Actor, learners: Actor[], note: string | null = null): Promise<string> {
  const clip = await sent(trainer)
  const { id } = await keepClipNote({ actor: trainer, input: { key: newKey(), clip } })
  const learnerIds = learners.map((one) => one.id)
  const what = { key: newKey(), learnerIds, pick: { signs: ['ase-a'] }, note, dueOn: null, clipId: id }
  await giveExercise({ actor: trainer, input: what })
  return id
}

const report = (actor: Actor, what: Which, id: string, more = {}) =>
  reportSaid({ actor, input: complaint(what, id, more) })
const judge = (actor: Actor, reportId: string, keep: boolean) =>
  judgeFilm({ actor, input: { key: newKey(), reportId, keep } })
const look = (what: Which, actor: Actor, id: string) =>
  what === 'try' ? findTry({ actor, id }) : findClipNote({ actor, id })
const cardAbout = async (actor: Actor, { alias }: Person) =>
  (await readReports({ actor })).find(({ about }) => about === alias)
const missing = { code: 'not-found' }

async function pair() {
  const [trainer, learner] = [await somebody({ role: 'trainer' }), await somebody()]
  await practised({ trainer, learner })
  return { trainer, learner, guard: await withRole('safeguarder') }
}

/** A film of each kind: whose it is, and who has watched it and reports it. */
async function reported(what: Which, more = {}) {
  const { trainer, learner, guard } = await pair()
  const second = await somebody()
  await practised({ trainer, learner: second })
  const id = what === 'try' ? await shownTry(learner) : await givenFilm(trainer, [learner, second], 'Call me')
  const [owner, reporter] = what === 'try' ? [learner, trainer] : [trainer, learner]
  await report(reporter, what, id, more)
  return { id, owner, reporter, second, guard, card: (await cardAbout(guard, owner))! }
}

describe('a film that is reported', () => {
  it.each(['try', 'clipNote'] as const)(
    '(%s) is gone for who reported it, and a safeguarder may watch and judge it',
    async (what) => {
      const { id, owner, reporter, guard, card } = await reported(what, { reason: 'contact', text: 'Look' })
      const address = what === 'try' ? `/tries/${id}` : `/clip-notes/${id}`
      expect(card).toMatchObject({
        ...{ what, by: reporter.alias, reason: 'contact', text: 'Look', film: address, stands: true },
        ...{ said: what === 'try' ? null : 'Call me', judge: { id, postId: null } },
      })
      await expect(look(what, reporter, id)).rejects.toMatchObject(missing)
      for (const actor of [guard, owner]) expect((await look(what, actor, id)).type).toBe('video/webm')
      await expect(report(reporter, what, id)).rejects.toMatchObject(missing)
      expect(await db().block.count({ where: { byId: reporter.id } })).toBe(0)
    },
  )

  it.each(['try', 'clipNote'] as const)(
    '(%s) is not there for strangers, before and after: they neither watch nor report nor judge it',
    async (what) => {
      const { id, owner, guard, card } = await reported(what)
      const strangers = [await somebody(), await somebody({ role: 'trainer' }), await withRole('organiser')]
      for (const stranger of strangers) {
        await expect(look(what, stranger, id)).rejects.toMatchObject(missing)
        await expect(report(stranger, what, id)).rejects.toMatchObject(missing)
        await expect(judge(stranger, card.id, false)).rejects.toMatchObject({ code: 'forbidden' })
      }
      await expect(report(owner, what, id)).rejects.toMatchObject(missing)
      expect(await db().report.count({ where: { aboutId: owner.id } })).toBe(1)
      const other = await reported(what)
      await db().report.deleteMany({ where: { id: other.card.id } })
      await expect(look(what, guard, other.id)).rejects.toMatchObject(missing)
    },
  )

  it.each(['try', 'clipNote'] as const)(
    '(%s) is not the business of a safeguarder whose own it is',
    async (what) => {
      const { owner, card } = await reported(what)
      const roles: Role[] = [...owner.roles, 'safeguarder']
      expect(await cardAbout({ ...owner, roles }, owner)).toBeUndefined()
      await expect(judge({ ...owner, roles }, card.id, true)).rejects.toMatchObject(missing)
    },
  )

  it.each(['try', 'clipNote'] as const)(
    '(%s) is kept or removed by a safeguarder, once; an organiser waits for that',
    async (what) => {
      const [kept, removed] = [await reported(what), await reported(what)]
      const { guard } = kept
      const organiser = await withRole('organiser')
      const seen = () => seeReport({ actor: organiser, input: { key: newKey(), reportId: kept.card.id } })
      expect(await cardAbout(organiser, kept.owner)).toMatchObject({ stands: true, film: null, judge: null })
      await expect(seen()).rejects.toMatchObject(missing)

      await judge(guard, kept.card.id, true)
      expect((await look(what, kept.owner, kept.id)).type).toBe('video/webm')
      await expect(judge(guard, kept.card.id, false)).rejects.toMatchObject({ reason: 'no-report' })

      const { path } = await look(what, removed.owner, removed.id)
      await judge(guard, removed.card.id, false)
      await afterCommits()
      expect(existsSync(path)).toBe(false)
      for (const actor of [removed.owner, removed.second, guard])
        await expect(look(what, actor, removed.id)).rejects.toMatchObject(missing)
      const settled = { seenById: guard.id, removed: true }
      expect(await db().report.findUnique({ where: { id: removed.card.id } })).toMatchObject(settled)
    },
  )
})

describe('a try that is reported', () => {
  it('leaves what the trainer sees of that learner; the learner keeps it', async () => {
    const { trainer, learner } = await pair()
    const id = await shownTry(learner)
    const shown = () => readShownTries({ actor: trainer, learnerId: learner.id })
    expect(await shown()).toMatchObject([{ id }])
    await report(trainer, 'try', id, { block: false })
    expect(await shown()).toEqual([])
    expect((await readTries({ actor: learner })).tries).toMatchObject([{ id }])
  })

  it('is watched by nobody any more once its learner shows none: then it is only marked as seen', async () => {
    const { id, owner, guard, card } = await reported('try')
    await wish(owner, false)
    await expect(look('try', guard, id)).rejects.toMatchObject(missing)
    expect(await cardAbout(guard, owner)).toMatchObject({ film: null, judge: null, stands: false })
    await expect(judge(guard, card.id, false)).rejects.toMatchObject(missing)
    await seeReport({ actor: guard, input: { key: newKey(), reportId: card.id } })
    expect((await look('try', owner, id)).type).toBe('video/webm')
  })

  it('lives no longer for it', async () => {
    const { id, owner, guard } = await reported('try')
    await later(durations.tryKept + 1)
    await expect(look('try', guard, id)).rejects.toMatchObject(missing)
    expect(await cardAbout(guard, owner)).toMatchObject({ film: null, stands: false })
  })

  it('may have been shown with an offer that ended while the report was written', async () => {
    const trainer = await trainerOnDuty()
    const { learner } = await learnerInLine('trainer')
    const id = await shownTry(learner)
    const offer = (await openOffer(trainer.id))!
    const before = async () => (await lookNow({ actor: trainer, tab: trainer.tab })).offer?.before
    expect(await before()).toMatchObject({ shown: { id } })
    await declineOffer({ actor: trainer, input: { key: newKey(), offerId: offer.id } })
    await expect(look('try', trainer, id)).rejects.toMatchObject(missing)
    await report(trainer, 'try', id)
    const [late, another] = [await trainerOnDuty(), await shownTry(learner)]
    const { id: offerId } = (await openOffer(late.id))!
    await declineOffer({ actor: late, input: { key: newKey(), offerId } })
    await later(durations.tryReported + 1)
    await expect(report(late, 'try', another)).rejects.toMatchObject(missing)
  })
})

describe('a film with an exercise that is reported', () => {
  it('leaves the exercise without it, for who reported it only', async () => {
    const { reporter, second, id } = await reported('clipNote')
    const [mine] = await openAssignments(reporter.id)
    expect(mine).toMatchObject({ clipId: null, note: 'Call me' })
    expect(await readAssignment(reporter.id, mine!.id)).toMatchObject({ clipId: null })
    expect(await openAssignments(second.id)).toMatchObject([{ clipId: id }])
    expect((await look('clipNote', second, id)).type).toBe('video/webm')
  })

  it('is deleted when it would have been, and by its trainer: then it is only marked as seen', async () => {
    const { id, owner, guard, card } = await reported('clipNote')
    await deleteClipNote({ actor: owner, input: { key: newKey(), id } })
    await expect(look('clipNote', guard, id)).rejects.toMatchObject(missing)
    expect(await cardAbout(guard, owner)).toMatchObject({ film: null, stands: false, said: 'Call me' })
    await seeReport({ actor: guard, input: { key: newKey(), reportId: card.id } })
    const other = await reported('clipNote')
    await later(durations.clipNoteKept + 1)
    await expireClipNotes()
    await expect(look('clipNote', guard, other.id)).rejects.toMatchObject(missing)
  })

  it('removed settles the reports of all who were given it', async () => {
    const { id, second, guard, card } = await reported('clipNote')
    await report(second, 'clipNote', id)
    await judge(guard, card.id, false)
    const reports = await db().report.findMany({ where: { clipNoteId: id } })
    expect(reports.map(({ removed }) => removed)).toEqual([true, true])
    expect(await openAssignments(second.id)).toMatchObject([{ clipId: null }])
  })
})
