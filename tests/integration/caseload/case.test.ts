import { describe, expect, it } from 'vitest'
import { giveExercise } from '@/lib/caseload/give-exercise'
import { readCase } from '@/lib/caseload/read-case'
import { readCaseload } from '@/lib/caseload/read-caseload'
import { wrapUp } from '@/lib/caseload/wrap-up'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { joinQueue } from '@/lib/matching/join-queue'
import { lookNow } from '@/lib/matching/queries'
import { seeSummary } from '@/lib/practice/see-summary'
import { later } from '@/tests/support/clock'
import { newKey, openOffer, segmentId, somebody, trainerOnDuty } from '@/tests/support/people'
import { block, practised } from '@/tests/support/past'

type Person = Awaited<ReturnType<typeof somebody>>
const deskOf = async (trainer: Person) => (await lookNow({ actor: trainer, tab: trainer.tab })).desk!
const line = (practiceId: string, text: string) => ({ key: newKey(), practiceId, line: text })

async function pair(more: object = {}) {
  const [trainer, learner] = await Promise.all([somebody({ role: 'trainer' }), somebody()])
  return { trainer, learner, practiceId: await practised({ trainer, learner, ...more }) }
}

describe('a trainer’s case load', () => {
  it('lists those they practised with, seen last first, and marks who was not seen for two weeks', async () => {
    const { trainer, learner } = await pair({ daysAgo: 15, verdicts: { 'ase-b': 'hard' } })
    const fresh = await somebody()
    await practised({ trainer, learner: fresh, daysAgo: 20 })
    await practised({ trainer, learner: fresh, daysAgo: 2 })
    await practised({ trainer, learner: await somebody(), live: false })
    await giveExercise({
      actor: trainer,
      input: { key: newKey(), learnerIds: [learner.id], pick: { signs: ['ase-b'] }, note: null },
    })
    expect(await readCaseload({ actor: trainer })).toMatchObject([
      { alias: fresh.alias, practices: 2, daysAgo: 2, away: false, open: 0, weak: [] },
      {
        ...{ alias: learner.alias, practices: 1, daysAgo: 15, away: true, open: 1 },
        weak: [{ sign: 'ase-b', gloss: 'B', missed: 0 }],
      },
    ])
  })

  it('shows a learner’s verdicts week by week and what was said in each practice', async () => {
    const { trainer, learner } = await pair({ daysAgo: 10, verdicts: { 'ase-a': 'again', 'ase-b': 'good' } })
    await practised({ trainer, learner, verdicts: { 'ase-a': 'easy' } })
    const seen = await readCase({ actor: trainer, input: { learnerId: learner.id } })
    expect(seen.weeks.slice(-2)).toEqual([
      { ago: 1, said: 2, well: 1 },
      { ago: 0, said: 1, well: 1 },
    ])
    expect(seen.past.map(({ verdicts }) => verdicts.map(({ gloss, grade }) => `${gloss} ${grade}`))).toEqual([
      ['A easy'],
      ['A again', 'B good'],
    ])
  })

  it('[I10] is closed to strangers and to whom either has blocked', async () => {
    const { trainer, learner } = await pair()
    const stranger = await somebody({ role: 'trainer' })
    const asked = { learnerId: learner.id }
    await expect(readCase({ actor: stranger, input: asked })).rejects.toMatchObject({ code: 'not-found' })
    await expect(readCase({ actor: learner, input: asked })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(readCaseload({ actor: learner })).rejects.toMatchObject({ code: 'forbidden' })
    await block(trainer, learner)
    await expect(readCase({ actor: trainer, input: asked })).rejects.toMatchObject({ code: 'not-found' })
    expect(await readCaseload({ actor: trainer })).toEqual([])
    expect((await deskOf(trainer)).wrapUp).toBeNull()
  })
})

describe('wrapping up', () => {
  it('shows the last practice with its verdicts until it is closed, then the one before', async () => {
    const { trainer, learner } = await pair({ verdicts: { 'ase-a': 'again' } })
    await later(1_000)
    const second = await practised({ trainer, learner: await somebody() })
    expect((await deskOf(trainer)).wrapUp).toMatchObject({ practiceId: second, verdicts: [] })
    await seeSummary({ actor: trainer, input: { practiceId: second } })
    expect((await deskOf(trainer)).wrapUp).toMatchObject({
      learner: { id: learner.id, alias: learner.alias },
      verdicts: [{ sign: 'ase-a', gloss: 'A', grade: 'again', off: [] }],
    })
  })

  it('[I6] keeps one line a practice however often it is sent, and a later one replaces it', async () => {
    const { trainer, learner, practiceId } = await pair()
    const input = line(practiceId, 'Thumb over the little finger')
    await Promise.all(Array.from({ length: 5 }, () => wrapUp({ actor: trainer, input })))
    await wrapUp({ actor: trainer, input: line(practiceId, 'Slower') })
    const { lines } = await readCase({ actor: trainer, input: { learnerId: learner.id } })
    expect(lines).toMatchObject([{ text: 'Slower', by: trainer.alias, mine: true }])
    expect((await deskOf(trainer)).wrapUp).toBeNull()
  })

  it('is for the trainer of the practice, after its end', async () => {
    const { trainer, learner, practiceId } = await pair()
    const other = await somebody({ role: 'trainer' })
    await expect(wrapUp({ actor: other, input: line(practiceId, 'x') })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(wrapUp({ actor: learner, input: line(practiceId, 'x') })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await seeSummary({ actor: trainer, input: { practiceId } })
  })

  it('is offered for half an hour only', async () => {
    const { trainer } = await pair()
    await later(31 * 60_000)
    expect((await deskOf(trainer)).wrapUp).toBeNull()
  })
})

describe('before accepting', () => {
  async function offered(stepSlug: string | null, prepare: (learner: Person) => Promise<unknown>) {
    const [trainer, learner] = [await trainerOnDuty(), await somebody()]
    await prepare(learner)
    const asked = { key: newKey(), segment: segmentId, stepSlug, want: 'trainer' }
    await joinQueue({ actor: learner, input: asked })
    const offer = await openOffer(trainer.id)
    const see = async (who: Person) => (await lookNow({ actor: who, tab: who.tab })).offer
    return { trainer, learner, offer: await see(trainer), theirs: await see(learner), offerId: offer!.id }
  }

  it('a trainer reads where the learner is and the last line another trainer left for them', async () => {
    const before = await somebody({ role: 'trainer' })
    const { trainer, offer, theirs, offerId } = await offered('watch-c', async (learner) => {
      const first = await practised({ trainer: before, learner, daysAgo: 3 })
      await wrapUp({ actor: before, input: line(first, 'Old') })
      await later(1_000)
      const last = await practised({ trainer: before, learner, daysAgo: 1 })
      await wrapUp({ actor: before, input: line(last, 'Thumb over the little finger') })
      await later(1_000, [learner])
    })
    expect(offer!.before).toMatchObject({
      exercise: { kind: 'watch', what: ['C'] },
      line: { text: 'Thumb over the little finger', by: before.alias, mine: false },
    })
    expect(theirs!.before).toBeNull()
    await acceptOffer({ actor: trainer, input: { key: newKey(), offerId } })
  })

  it('nothing of a trainer whom the learner keeps away from, and neither what was told to the learner', async () => {
    const before = await somebody({ role: 'trainer' })
    const { trainer, offer, offerId } = await offered(null, async (learner) => {
      const first = await practised({ trainer: before, learner })
      await wrapUp({ actor: before, input: line(first, 'Not for your eyes') })
      await block(learner, before)
    })
    expect(offer!.before).toEqual({ exercise: null, line: null, shown: null })
    await acceptOffer({ actor: trainer, input: { key: newKey(), offerId } })
  })
})
