import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { closeStream, renewLease } from '@/lib/accounts/streams'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { moveProgress } from '@/lib/learning/move-progress'
import { readLesson } from '@/lib/learning/queries'
import { leaveQueue } from '@/lib/matching/leave-queue'
import { nextLearner } from '@/lib/matching/next-learner'
import { lookNow } from '@/lib/matching/queries'
import { sweep } from '@/lib/matching/sweep'
import { later } from '@/tests/support/clock'
import { practising } from '@/tests/support/live-practice'
import { learnerInLine, newKey, segmentId, somebody, trainerOnDuty } from '@/tests/support/people'

beforeEach(async () => {
  await db()
    .$executeRaw`truncate "Offer", "OfferSide", "Member", "Practice", "Ticket", "Duty", "Skip", "Progress" cascade`
})

type Someone = Awaited<ReturnType<typeof somebody>>
const look = (actor: Someone, tab = actor.tab) => lookNow({ actor, tab })

describe('[M43] while waiting', () => {
  it('the place counts who came before, wants the same and is there', async () => {
    const trainers = await learnerInLine('trainer')
    await learnerInLine('peer')
    const gone = await learnerInLine('trainer')
    const { learner } = await learnerInLine('trainer')
    expect((await look(learner)).ticket?.place).toBe(3)
    await later(durations.lease + 1, [trainers.learner, learner])
    expect((await look(learner)).ticket?.place).toBe(2)
    expect((await look(gone.learner)).ticket?.state.kind).toBe('waiting')
  })

  it('nobody knows how long without a trainer; with a busy one it is about what is left of a usual practice', async () => {
    const { learner } = await learnerInLine('trainer')
    expect((await look(learner)).ticket).toMatchObject({ waitMs: null, soon: null })
    const trainer = await trainerOnDuty()
    await practising(trainer)
    const next = await learnerInLine('trainer')
    const early = (await look(next.learner)).ticket!
    expect(early.soon).toBeNull()
    expect(early.waitMs).toBeGreaterThan(durations.usualPractice - 10_000)

    await later(durations.usualPractice - 20_000, [trainer, learner, next.learner])
    const { at, ticket } = await look(next.learner)
    expect(ticket?.soon?.alias).toBe(trainer.alias)
    expect(ticket!.soon!.at - at).toBeGreaterThan(10_000)
    expect(ticket!.soon!.at - at).toBeLessThanOrEqual(20_000)
    const last = await learnerInLine('trainer')
    expect((await look(last.learner)).ticket?.soon).toBeNull()
  })

  it('it is said when a peer may come and when a question is offered, as the rules have it', async () => {
    const { learner } = await learnerInLine('anyone')
    const alone = (await look(learner)).ticket!
    expect(alone.peerAt).toBe(alone.queuedAt)
    expect(alone.questionAt).toBe(alone.queuedAt + durations.questionAfter)
    const trainer = await trainerOnDuty()
    await practising(trainer)
    const next = await learnerInLine('anyone')
    const busy = (await look(next.learner)).ticket!
    expect(busy.peerAt).toBe(busy.queuedAt + durations.peerAfter)
    const young = await learnerInLine('anyone', { adult: false })
    expect((await look(young.learner)).ticket?.peerAt).toBeNull()
  })
})

describe('a place in line', () => {
  it('survives a reload, another tab, a tab asleep and a change of network', async () => {
    const { learner, ticketId } = await learnerInLine('trainer')
    const before = (await look(learner)).ticket!

    await closeStream({ accountId: learner.id, tab: learner.tab })
    await renewLease({ accountId: learner.id, tab: learner.tab, visible: true })
    expect((await look(learner)).ticket).toMatchObject({ id: ticketId, queuedAt: before.queuedAt, place: 1 })

    const second = randomUUID()
    await renewLease({ accountId: learner.id, tab: second, visible: true })
    expect((await look(learner, second)).ticket).toMatchObject({ id: ticketId, place: 1 })

    await later(durations.ticketGone - 60_000)
    await sweep()
    await renewLease({ accountId: learner.id, tab: learner.tab, visible: true })
    expect((await look(learner)).ticket).toMatchObject({ id: ticketId, queuedAt: before.queuedAt, place: 1 })
  })

  it('is given up by one press, in whichever tab', async () => {
    const { learner, ticketId } = await learnerInLine('trainer')
    const second = randomUUID()
    await renewLease({ accountId: learner.id, tab: second, visible: true })
    await leaveQueue({ actor: learner, input: { key: newKey(), ticketId } })
    expect((await look(learner)).ticket).toBeNull()
    expect((await look(learner, second)).ticket).toBeNull()
  })
})

describe('coming back from a practice', () => {
  const stepSlug = async (learner: Someone, at: number) => {
    const { plan } = await readLesson(learner, segmentId)
    return plan.steps[at]!.id
  }

  async function practised(learner: Someone, trainer: Someone) {
    const practiceId = await practising(trainer)
    await later(durations.served + 1_000, [learner, trainer])
    const input = { key: newKey(), practiceId, pick: null, note: null }
    await nextLearner({ actor: trainer, input })
  }

  it('from the middle leads to the very step, nothing done again', async () => {
    const trainer = await trainerOnDuty()
    const someone = await somebody()
    const slug = await stepSlug(someone, 3)
    const { learner } = await learnerInLine('trainer', { stepSlug: slug })
    await moveProgress({ actor: learner, input: { segment: segmentId, stepSlug: slug } })
    await practised(learner, trainer)
    expect((await readLesson(learner, segmentId)).place).toEqual({ at: 'step', slug })
    expect((await look(learner)).ticket).toBeNull()
  })

  it('from what was gone on with meanwhile leads there, not back', async () => {
    const trainer = await trainerOnDuty()
    const someone = await somebody()
    const { learner } = await learnerInLine('trainer', { stepSlug: await stepSlug(someone, 1) })
    const further = await stepSlug(learner, 4)
    await moveProgress({ actor: learner, input: { segment: segmentId, stepSlug: further } })
    await practised(learner, trainer)
    expect((await readLesson(learner, segmentId)).place).toEqual({ at: 'step', slug: further })
  })

  it('from the checkpoint has it done, once and for all', async () => {
    const trainer = await trainerOnDuty()
    const { learner } = await learnerInLine('trainer')
    await practised(learner, trainer)
    expect((await readLesson(learner, segmentId)).checkpointHow).toBe('practice')
  })
})

describe('[M43] learners on their way', () => {
  async function walking(at: number) {
    const learner = await somebody()
    const { plan } = await readLesson(learner, segmentId)
    const step = plan.steps.at(at)!
    await moveProgress({ actor: learner, input: { segment: segmentId, stepSlug: step.id } })
    return learner
  }
  const foreseen = async (trainer: Someone) => (await look(trainer)).desk!.foreseen

  it('are counted on the desk with about when the first comes', async () => {
    const trainer = await trainerOnDuty()
    expect(await foreseen(trainer)).toBeNull()
    await walking(-2)
    await walking(-4)
    const { at, desk } = await look(trainer)
    expect(desk?.foreseen?.count).toBe(2)
    expect(desk!.foreseen!.firstAt - at).toBeGreaterThan(durations.usualStep)
    expect(desk!.foreseen!.firstAt - at).toBeLessThanOrEqual(2 * durations.usualStep)
  })

  it('are only those who are there, not in line yet and not through', async () => {
    const trainer = await trainerOnDuty()
    const gone = await walking(-1)
    await db().stream.updateMany({ where: { accountId: gone.id }, data: { leaseUntil: new Date(0) } })
    const through = await walking(-1)
    await db().progress.updateMany({ where: { accountId: through.id }, data: { checkpointHow: 'skip' } })
    const { learner } = await learnerInLine('trainer')
    const { plan } = await readLesson(learner, segmentId)
    const last = plan.steps.at(-1)!.id
    await moveProgress({ actor: learner, input: { segment: segmentId, stepSlug: last } })
    expect(await foreseen(trainer)).toBeNull()
    const stopped = await walking(-1)
    await later(10 * durations.usualStep, [trainer, stopped])
    expect(await foreseen(trainer)).toBeNull()
  })
})
