import { beforeEach, describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { lookNow } from '@/lib/matching/queries'
import { joinQueue } from '@/lib/matching/join-queue'
import { queueAgain } from '@/lib/matching/queue-again'
import { sweep } from '@/lib/matching/sweep'
import { answerAsk } from '@/lib/practice/answer-ask'
import { leavePractice } from '@/lib/practice/leave-practice'
import { mintToken } from '@/lib/practice/mint-token'
import { reconcile } from '@/lib/practice/reconcile'
import { refreshRoom } from '@/lib/practice/refresh-room'
import { comeBack } from '@/lib/rounds/come-back'
import { hop } from '@/lib/rounds/hop'
import { later } from '@/tests/support/clock'
import { goLive } from '@/tests/support/live-practice'
import { nobody } from '@/tests/support/nobody'
import { block, practised } from '@/tests/support/past'
import { learnerInLine, newKey, openOffer, segmentId, somebody, trainerOnDuty } from '@/tests/support/people'
import { peersLive } from '@/tests/support/peers-live'
import { hopTo, membersOf, onRounds, openLearner, roomOf, switchRounds } from '@/tests/support/visiting'
import { withLiveKit } from '@/tests/support/with-livekit'

const { livekit, enter } = withLiveKit()
beforeEach(async () => {
  livekit().rooms.clear()
  await nobody()
})

const practiceOf = (id: string) => db().practice.findUniqueOrThrow({ where: { id } })
const exercise = { pick: { signs: ['ase-a'] }, note: 'Thumb out', dueOn: null }
const refused = (reason: string) => expect.objectContaining({ reason })

describe('a trainer on rounds', () => {
  it('goes to one who agreed, in their own room, and leaves the one before with an exercise', async () => {
    const { trainer, learner } = await onRounds()
    const second = await openLearner(trainer)
    const room = await roomOf(learner)
    const first = await hopTo(trainer, learner)
    expect(first.roomId).toBe(room)
    await goLive(first.practiceId)
    const next = await hopTo(trainer, second, { practiceId: first.practiceId, exercise })
    expect(await practiceOf(first.practiceId)).toMatchObject({
      ...{ state: 'ended', endedWhy: 'next', note: 'Thumb out' },
    })
    expect(await practiceOf(next.practiceId)).toMatchObject({ state: 'preparing', picked: false })
    const now = await lookNow({ actor: learner, tab: learner.tab })
    expect(now).toMatchObject({ practice: null, ticket: null })
    expect(now.summaries[0]).toMatchObject({ practiceId: first.practiceId, note: 'Thumb out' })
    expect(now.assignments).toMatchObject([{ signs: ['ase-a'] }])
    // No exercise before the end, no turn in the line: nothing counts against either.
    expect(await db().duty.findUniqueOrThrow({ where: { accountId: trainer.id } })).toMatchObject({
      ...{ hurried: 0, restUntil: null, lastServedAt: null },
    })
  })

  it('comes back to the wall: the exercise is kept, and nobody is offered for the least pause', async () => {
    const { trainer, learner } = await onRounds()
    const { practiceId } = await hopTo(trainer, learner)
    await goLive(practiceId)
    await learnerInLine('trainer')
    const press = { key: newKey(), practiceId, exercise }
    await comeBack({ actor: trainer, input: press })
    await comeBack({ actor: trainer, input: press })
    expect(await db().assignment.count({ where: { practiceId } })).toBe(1)
    expect(await openOffer(trainer.id)).toBeNull()
    await later(durations.leastPause + 1, [trainer, learner])
    await db().$executeRaw`update "Stream" set "leaseUntil" = app_now() + interval '1 minute'`
    await sweep()
    expect(await openOffer(trainer.id)).not.toBeNull()
  })

  it('reaches who waits in line through their ticket, as a pick', async () => {
    const trainer = await trainerOnDuty()
    const { learner, ticketId } = await learnerInLine('trainer')
    const { practiceId } = await hopTo(trainer, learner)
    expect(await practiceOf(practiceId)).toMatchObject({ picked: true })
    expect(await membersOf(practiceId)).toMatchObject([{ ticketId }, { ticketId: null }])
    expect(await openOffer(trainer.id)).toBeNull()
  })

  it('[I6] one press has one effect, and the same answer when it is sent again', async () => {
    const { trainer, learner } = await onRounds()
    const input = { key: newKey(), learnerId: learner.id, leaving: null }
    const both = await Promise.all([hop({ actor: trainer, input }), hop({ actor: trainer, input })])
    expect(both[0]).toEqual(both[1])
    expect(await db().practice.count({ where: { state: { not: 'ended' } } })).toBe(1)
  })

  it('goes on although the learner has just left the practice behind: the exercise is still given', async () => {
    const { trainer, learner } = await onRounds()
    const second = await openLearner(trainer)
    const { practiceId } = await hopTo(trainer, learner)
    await goLive(practiceId)
    await leavePractice({ actor: learner, input: { key: newKey(), practiceId } })
    await hopTo(trainer, second, { practiceId, exercise })
    expect(await db().assignment.count({ where: { practiceId, learnerId: learner.id } })).toBe(1)
  })

  it('is refused with nothing changed: not agreed, taken back, gone, nobody of theirs, not on duty', async () => {
    const { trainer, learner } = await onRounds()
    const { practiceId } = await hopTo(trainer, learner)
    const leaving = { practiceId, exercise }
    const shut = await openLearner(trainer)
    await switchRounds(shut, false)
    const gone = await openLearner(trainer)
    await db().stream.deleteMany({ where: { accountId: gone.id } })
    const stranger = await openLearner()
    await expect(hopTo(trainer, shut, leaving)).rejects.toEqual(refused('rounds-closed'))
    await expect(hopTo(trainer, gone, leaving)).rejects.toEqual(refused('rounds-gone'))
    await expect(hopTo(trainer, stranger, leaving)).rejects.toEqual(refused('not-your-learner'))
    expect(await practiceOf(practiceId)).toMatchObject({ state: 'preparing' })
    expect(await db().assignment.count({ where: { practiceId } })).toBe(0)
    const off = await somebody({ role: 'trainer' })
    await practised({ trainer: off, learner: shut })
    await expect(hopTo(off, shut)).rejects.toEqual(refused('not-on-duty'))
  })

  it('[I10] a blocked pair is never formed, whoever blocked', async () => {
    const { trainer, learner } = await onRounds()
    const other = await openLearner(trainer)
    await block(learner, trainer)
    await block(trainer, other)
    await expect(hopTo(trainer, learner)).rejects.toEqual(refused('not-your-learner'))
    await expect(hopTo(trainer, other)).rejects.toEqual(refused('not-your-learner'))
  })
})

describe('the learner', () => {
  it('is shown at once while the tab in that room is in front of them and was used; else is asked', async () => {
    const { trainer, learner } = await onRounds()
    await enter(learner, (await roomOf(learner))!)
    const first = await hopTo(trainer, learner)
    expect((await membersOf(first.practiceId))[0]).toMatchObject({ agreedAt: expect.any(Date) as Date })
    await comeBack({
      actor: trainer,
      input: {
        key: newKey(),
        practiceId: first.practiceId,
        exercise: { pick: null, note: null, dueOn: null },
      },
    })
    await enter(learner, (await roomOf(learner))!)
    await db().$executeRaw`
      update "Stream" set "usedAt" = app_now() - interval '61 s' where "accountId" = ${learner.id}::uuid`
    const again = await hopTo(trainer, learner)
    expect(await membersOf(again.practiceId)).toMatchObject([
      { agreedAt: null, askUntil: expect.any(Date) as Date },
      { agreedAt: expect.any(Date) as Date },
    ])
  })

  it('who says “Not now” is left in peace for a while, and then open again', async () => {
    const { trainer, learner } = await onRounds()
    const { practiceId } = await hopTo(trainer, learner)
    await answerAsk({ actor: learner, input: { key: newKey(), practiceId, show: false } })
    await expect(hopTo(trainer, learner)).rejects.toEqual(refused('rounds-not-now'))
    await later(durations.roundsQuiet + 1, [trainer, learner])
    await hopTo(trainer, learner)
  })

  it('who takes the agreement back is rid of their visitor, and nobody else is', async () => {
    const { trainer, learner } = await onRounds()
    const { practiceId } = await hopTo(trainer, learner)
    await goLive(practiceId)
    await switchRounds(learner, false)
    expect(await practiceOf(practiceId)).toMatchObject({ state: 'ended', endedById: learner.id })
    expect((await lookNow({ actor: learner, tab: learner.tab })).rounds).toEqual({
      ...{ open: false, room: null, watchedBy: [] },
    })
    const { learner: asked } = await learnerInLine('trainer')
    await switchRounds(asked, true)
    const second = await hopTo(await trainerOnDuty(), asked)
    await switchRounds(asked, false)
    expect(await practiceOf(second.practiceId)).toMatchObject({ state: 'preparing' })
  })

  it('who practised with a peer before does not take the old place while somebody visits', async () => {
    const { one: learner, two, practiceId: peers } = await peersLive(enter)
    const leave = (practiceId: string) =>
      leavePractice({ actor: learner, input: { key: newKey(), practiceId } })
    await later(durations.served, [learner, two])
    await leave(peers)
    const trainer = await trainerOnDuty()
    await practised({ trainer, learner, daysAgo: 1 })
    await switchRounds(learner, true)
    const { practiceId } = await hopTo(trainer, learner)
    const again = () => queueAgain({ actor: learner, input: { key: newKey(), practiceId: peers } })
    await expect(again()).rejects.toMatchObject({ reason: 'already-practising' })
    await leave(practiceId)
    await expect(again()).resolves.toMatchObject({ ticketId: expect.any(String) })
  })

  it('who leaves a visit within seconds has dodged nobody: joining the line is not slowed down', async () => {
    const { trainer, learner } = await onRounds()
    for (let times = 0; times < 4; times++) {
      const { practiceId } = await hopTo(trainer, learner)
      await goLive(practiceId)
      await leavePractice({ actor: learner, input: { key: newKey(), practiceId } })
    }
    await joinQueue({
      actor: learner,
      input: { key: newKey(), segment: segmentId, stepSlug: null, want: 'trainer' },
    })
  })

  it('[I3] [I9] whose trainer dies in mid-round is back in the lesson, and who waited is in line in the old place', async () => {
    const { trainer, learner } = await onRounds()
    const other = await trainerOnDuty()
    await db().duty.updateMany({ data: { restUntil: new Date(Date.now() + 3_600_000) } })
    const { learner: waiting, ticketId } = await learnerInLine('trainer')
    const { queuedAt } = await db().ticket.findUniqueOrThrow({ where: { id: ticketId } })
    await goLive((await hopTo(trainer, learner)).practiceId)
    await goLive((await hopTo(other, waiting)).practiceId)
    const room = await roomOf(learner)
    await later(durations.lease + durations.away + 1, [learner, waiting])
    await sweep()
    expect(await db().practice.count({ where: { state: { not: 'ended' } } })).toBe(0)
    const now = await lookNow({ actor: learner, tab: learner.tab })
    expect(now).toMatchObject({ practice: null, rounds: { open: true } })
    expect(now.rounds.room!.id).not.toBe(room)
    expect(await db().ticket.findUniqueOrThrow({ where: { id: ticketId } })).toMatchObject({
      ...{ state: 'waiting', heldSince: null, queuedAt },
    })
  })
})

describe('[I5] [I4] the room', () => {
  it('is open to the learner who agreed and, away from its door, as a member only to the trainer', async () => {
    const { trainer, learner } = await onRounds()
    const other = await trainerOnDuty()
    await practised({ trainer: other, learner })
    const roomId = (await roomOf(learner))!
    const ask = (who: typeof learner) =>
      mintToken({ actor: who, input: { roomId, tab: who.tab, take: false } })
    await ask(learner)
    await expect(ask(trainer)).rejects.toEqual(refused('not-your-room'))
    const { practiceId } = await hopTo(trainer, learner)
    await ask(trainer)
    await expect(ask(other)).rejects.toEqual(refused('not-your-room'))
    await leavePractice({ actor: trainer, input: { key: newKey(), practiceId } })
    await expect(ask(trainer)).rejects.toEqual(refused('not-your-room'))
    await expect(ask(learner)).rejects.toEqual(refused('not-your-room'))
    expect(await roomOf(learner)).not.toBe(roomId)
  })

  it('is closed to its owner, and gone from LiveKit, when they take it back', async () => {
    const { learner } = await onRounds()
    const roomId = (await roomOf(learner))!
    await enter(learner, roomId)
    await switchRounds(learner, false)
    const ask = mintToken({ actor: learner, input: { roomId, tab: learner.tab, take: false } })
    await expect(ask).rejects.toEqual(refused('not-your-room'))
    await expect.poll(() => livekit().rooms.has(roomId)).toBe(false)
  })

  it('stands in LiveKit while its owner has a tab open, and not longer', async () => {
    const { learner } = await onRounds()
    const roomId = (await roomOf(learner))!
    await enter(learner, roomId)
    await reconcile([roomId])
    expect(livekit().rooms.has(roomId)).toBe(true)
    await later(durations.lease + 1)
    await reconcile([roomId])
    expect(livekit().rooms.has(roomId)).toBe(false)
  })

  it('becomes live by LiveKit’s word, as any practice', async () => {
    const { trainer, learner } = await onRounds()
    await enter(learner, (await roomOf(learner))!)
    const { practiceId, roomId } = await hopTo(trainer, learner)
    await enter(trainer, roomId)
    await refreshRoom(roomId)
    expect(await practiceOf(practiceId)).toMatchObject({ state: 'live' })
  })
})
