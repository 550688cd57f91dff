import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { afterCommits } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { joinQueue } from '@/lib/matching/join-queue'
import { lookNow } from '@/lib/matching/queries'
import { setDuty } from '@/lib/matching/set-duty'
import { sweep } from '@/lib/matching/sweep'
import { mintToken } from '@/lib/practice/mint-token'
import { reconcile } from '@/lib/practice/reconcile'
import { refreshRoom } from '@/lib/practice/refresh-room'
import { readWall } from '@/lib/rounds/read-wall'
import { standBy } from '@/lib/rounds/stand-by'
import { later } from '@/tests/support/clock'
import { nobody } from '@/tests/support/nobody'
import { block, practised } from '@/tests/support/past'
import {
  learnerInLine,
  newKey,
  openOffer,
  segmentId,
  type somebody,
  trainerOnDuty,
} from '@/tests/support/people'
import { hopTo, membersOf, onRounds, openLearner, roomOf, switchRounds } from '@/tests/support/visiting'
import { withLiveKit } from '@/tests/support/with-livekit'

const { livekit, enter } = withLiveKit()
beforeEach(async () => {
  livekit().rooms.clear()
  await nobody()
})

type Person = Awaited<ReturnType<typeof somebody>>

const stand = (trainer: Person, learner: { id: string } | null) =>
  standBy({ actor: trainer, input: { learnerId: learner?.id ?? null } })
const ask = (person: Person, roomId: string) =>
  mintToken({ actor: person, input: { roomId, tab: person.tab, take: false } })
const shut = expect.objectContaining({ reason: 'not-your-room' })
const doorOf = async (trainer: Person) =>
  (await lookNow({ actor: trainer, tab: trainer.tab })).desk!.door?.learnerId ?? null

/** A trainer on duty who looks at the wall, and a learner of theirs who agreed and stands ready in their room. */
async function atTheWall() {
  const { trainer, learner } = await onRounds()
  await readWall({ actor: trainer })
  const roomId = (await roomOf(learner))!
  await enter(learner, roomId)
  return { trainer, learner, roomId }
}

/** The same with the trainer at the learner's door, in the room. */
async function atTheDoor() {
  const all = await atTheWall()
  expect(await stand(all.trainer, all.learner)).toEqual({ learnerId: all.learner.id })
  await enter(all.trainer, all.roomId)
  return all
}

/** The right has ended, and with it the room that the trainer knows. */
async function expectGone({ trainer, learner, roomId }: Awaited<ReturnType<typeof atTheDoor>>, open = true) {
  await expect(ask(trainer, roomId)).rejects.toEqual(shut)
  await sweep()
  await afterCommits()
  expect(await doorOf(trainer)).toBeNull()
  const now = await roomOf(learner)
  expect(now).not.toBe(roomId)
  expect(now !== null).toBe(open)
  expect(livekit().rooms.has(roomId)).toBe(false)
  await expect(ask(learner, roomId)).rejects.toEqual(shut)
  if (now) await expect(ask(trainer, now)).rejects.toEqual(shut)
}

describe('[I5] the trainer at a learner’s door', () => {
  it('may be in the room with what an offer gives, and nobody else may', async () => {
    const { trainer, learner, roomId } = await atTheWall()
    const other = await trainerOnDuty()
    await practised({ trainer: other, learner })
    await readWall({ actor: other })
    await expect(ask(trainer, roomId)).rejects.toEqual(shut)
    await stand(trainer, learner)
    const { token } = await ask(trainer, roomId)
    const claims = Buffer.from(token.split('.')[1]!, 'base64url').toString()
    expect(JSON.parse(claims)).toMatchObject({
      video: { room: roomId, canPublishData: false, hidden: false },
    })
    await expect(ask(other, roomId)).rejects.toEqual(shut)
    expect(await stand(other, learner)).toEqual({ learnerId: null })
    await expect(ask(other, roomId)).rejects.toEqual(shut)
    expect(await doorOf(trainer)).toBe(learner.id)
    expect(await db().practice.count({ where: { state: { not: 'ended' } } })).toBe(0)
  })

  it('goes in through the very room both stand ready in; then it is the practice that lets them in', async () => {
    const { trainer, learner, roomId } = await atTheDoor()
    const visit = await hopTo(trainer, learner)
    expect(visit.roomId).toBe(roomId)
    expect((await membersOf(visit.practiceId))[0]).toMatchObject({ agreedAt: expect.any(Date) as Date })
    expect(await doorOf(trainer)).toBeNull()
    await sweep()
    await ask(trainer, roomId)
    await refreshRoom(roomId)
    expect(await db().practice.findUnique({ where: { id: visit.practiceId } })).toMatchObject({
      ...{ state: 'live', roomId },
    })
  })

  it('stands at one door: taking another gives the first one up, and its learner gets another room', async () => {
    const { trainer, learner, roomId } = await atTheDoor()
    const second = await openLearner(trainer)
    expect(await stand(trainer, second)).toEqual({ learnerId: second.id })
    await expectGoneFrom(trainer, learner, roomId)
    expect(await doorOf(trainer)).toBe(second.id)
    // Nobody asked for a token there: the room is as good as new.
    const known = await roomOf(second)
    await stand(trainer, null)
    expect(await doorOf(trainer)).toBeNull()
    expect(await roomOf(second)).toBe(known)
  })

  async function expectGoneFrom(trainer: Person, learner: Person, roomId: string) {
    expect(await roomOf(learner)).not.toBe(roomId)
    await expect(ask(trainer, roomId)).rejects.toEqual(shut)
    await expect.poll(() => livekit().rooms.has(roomId)).toBe(false)
  }

  it('stays as long as the wall is read, and not longer', async () => {
    const all = await atTheDoor()
    const { trainer, learner, roomId } = all
    const people = [trainer, learner]
    for (let time = 0; time < 3; time++) {
      await later(durations.wallOpen - 2_000, people)
      await readWall({ actor: trainer })
      await sweep()
    }
    await ask(trainer, roomId)
    expect(await roomOf(learner)).toBe(roomId)
    await later(durations.wallOpen + 1, people)
    await expectGone(all)
  })

  it('is away again when the wall is put away, and when they go off duty', async () => {
    const first = await atTheDoor()
    await stand(first.trainer, null)
    await expectGone(first)
    const second = await atTheDoor()
    await setDuty({ actor: second.trainer, input: { key: newKey(), state: 'off' } })
    await expectGone(second)
  })

  it('is away again when either has gone', async () => {
    for (const who of ['trainer', 'learner'] as const) {
      const all = await atTheDoor()
      await db().stream.updateMany({
        where: { accountId: all[who].id },
        data: { leaseUntil: new Date(Date.now() - 60_000) },
      })
      await expectGone(all)
    }
  })

  it('[I10] is away again when one blocks the other, whoever it was, and may not come back', async () => {
    for (const turned of [false, true]) {
      const all = await atTheDoor()
      await (turned ? block(all.learner, all.trainer) : block(all.trainer, all.learner))
      await expectGone(all)
      expect(await stand(all.trainer, all.learner)).toEqual({ learnerId: null })
    }
  })

  it('is away again at once when the learner takes the agreement back', async () => {
    const all = await atTheDoor()
    await switchRounds(all.learner, false)
    await expectGone(all, false)
    expect(await stand(all.trainer, all.learner)).toEqual({ learnerId: null })
  })

  it('is away again when the learner stands in line, or either is with somebody else', async () => {
    const waiting = await atTheDoor()
    const join = { segment: segmentId, stepSlug: null, want: 'peer' }
    await joinQueue({ actor: waiting.learner, input: { key: newKey(), ...join } })
    await expectGone(waiting)
    await nobody()
    const gone = await atTheDoor()
    await hopTo(gone.trainer, await openLearner(gone.trainer))
    await expectGone(gone)
  })

  it('loses when another trainer comes by: that one goes in at once, into a room of their own', async () => {
    const { trainer, learner, roomId } = await atTheDoor()
    const other = await trainerOnDuty()
    await practised({ trainer: other, learner })
    const visit = await hopTo(other, learner)
    expect(visit.roomId).not.toBe(roomId)
    await expect(ask(trainer, roomId)).rejects.toEqual(shut)
    await expect(ask(trainer, visit.roomId)).rejects.toEqual(shut)
    await ask(other, visit.roomId)
    await expect.poll(() => livekit().rooms.has(roomId)).toBe(false)
    expect(await doorOf(trainer)).toBeNull()
  })

  it('loses it also when they have asked for no token yet: it may be on its way', async () => {
    const { trainer, learner, roomId } = await atTheWall()
    await stand(trainer, learner)
    const other = await trainerOnDuty()
    await practised({ trainer: other, learner })
    expect((await hopTo(other, learner)).roomId).not.toBe(roomId)
  })

  it('is let stand by nobody they may not go to: not agreed, gone, not theirs, in line, with somebody', async () => {
    const trainer = await trainerOnDuty()
    await readWall({ actor: trainer })
    const closed = await openLearner(trainer)
    await switchRounds(closed, false)
    const gone = await openLearner(trainer)
    await db().stream.deleteMany({ where: { accountId: gone.id } })
    const stranger = await openLearner()
    const busy = await openLearner(trainer)
    const other = await trainerOnDuty()
    await practised({ trainer: other, learner: busy })
    await hopTo(other, busy)
    for (const learner of [closed, gone, stranger, busy, { id: newKey() }])
      expect(await stand(trainer, learner)).toEqual({ learnerId: null })
    expect(await db().room.count({ where: { doorId: trainer.id } })).toBe(0)
  })

  it('is free, on duty and at the wall; a learner has no such right', async () => {
    const { trainer, learner } = await onRounds()
    expect(await stand(trainer, learner)).toEqual({ learnerId: null })
    await readWall({ actor: trainer })
    await learnerInLine('trainer')
    expect(await openOffer(trainer.id)).not.toBeNull()
    expect(await stand(trainer, learner)).toEqual({ learnerId: null })
    await expect(stand(learner, trainer)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('[I4] has a room in LiveKit as long as its learner is there', async () => {
    const { roomId } = await atTheDoor()
    await reconcile([roomId])
    expect(livekit().rooms.has(roomId)).toBe(true)
  })
})

describe('at one door', () => {
  const times = 12

  it(`two trainers at once: one stands there, ${times} times`, async () => {
    for (let time = 0; time < times; time++) {
      const [one, two] = [await trainerOnDuty(), await trainerOnDuty()]
      const learner = await openLearner(one, two)
      await Promise.all([readWall({ actor: one }), readWall({ actor: two })])
      const answers = await Promise.all([stand(one, learner), stand(two, learner)])
      expect(answers.filter(({ learnerId }) => learnerId !== null)).toHaveLength(1)
      const { doorId } = await db().room.findUniqueOrThrow({ where: { id: (await roomOf(learner))! } })
      expect(doorId).toBe((answers[0]!.learnerId ? one : two).id)
    }
  })

  it(`one comes in while another asks for the way in: the two never share the visit’s room, ${times} times`, async () => {
    for (let time = 0; time < times; time++) {
      const { trainer, learner, roomId } = await atTheWall()
      const other = await trainerOnDuty()
      await practised({ trainer: other, learner })
      await stand(trainer, learner)
      const [, visit] = await Promise.allSettled([
        ask(trainer, roomId),
        sleep(time).then(() => hopTo(other, learner)),
      ])
      if (visit.status === 'rejected') throw visit.reason
      const known = await db().roomIdentity.findMany({ where: { roomId: visit.value.roomId } })
      expect(known.map(({ accountId }) => accountId)).not.toContain(trainer.id)
      await expect(ask(trainer, visit.value.roomId)).rejects.toEqual(shut)
    }
  })

  it(`one trainer asks for two at once: they stand at one, ${times} times`, async () => {
    for (let time = 0; time < times; time++) {
      const { trainer, learner } = await onRounds()
      const second = await openLearner(trainer)
      await readWall({ actor: trainer })
      await Promise.all([stand(trainer, learner), stand(trainer, second), hopTo(trainer, learner)])
      await sweep()
      expect(await db().room.count({ where: { doorId: trainer.id } })).toBe(0)
    }
  })
})
