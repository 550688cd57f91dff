import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { renewLease } from '@/lib/accounts/streams'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { lockAccounts } from '@/lib/infra/transaction'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { declineOffer } from '@/lib/matching/decline-offer'
import { withdrawOffers } from '@/lib/matching/expire'
import { lookNow } from '@/lib/matching/queries'
import { sweep } from '@/lib/matching/sweep'
import { answerAsk } from '@/lib/practice/answer-ask'
import { checkLiveKit } from '@/lib/practice/health'
import { mintToken } from '@/lib/practice/mint-token'
import { reconcile } from '@/lib/practice/reconcile'
import { refreshRoom } from '@/lib/practice/refresh-room'
import { later } from '@/tests/support/clock'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, newKey, openOffer, somebody, trainerOnDuty, pairOf } from '@/tests/support/people'
import { withLiveKit } from '@/tests/support/with-livekit'

const { livekit, enter } = withLiveKit()
beforeEach(async () => {
  livekit().comeBack()
  livekit().rooms.clear()
  await nobody()
  await db().$executeRaw`update "Upkeep" set "livekitMisses" = 0, "livekitAwayAt" = null`
})

type Person = Awaited<ReturnType<typeof somebody>>

async function accepted() {
  const trainer = await trainerOnDuty()
  const { learner, ticketId } = await learnerInLine('trainer')
  const offer = await openOffer(trainer.id)
  const answer = await acceptOffer({ actor: trainer, input: { key: newKey(), offerId: offer!.id } })
  return { trainer, learner, ticketId, practiceId: answer.practiceId!, roomId: answer.roomId! }
}

async function livePractice() {
  const all = await accepted()
  await enter(all.trainer, all.roomId)
  await enter(all.learner, all.roomId)
  await refreshRoom(all.roomId)
  return all
}

const practiceOf = (id: string) =>
  db().practice.findUniqueOrThrow({ where: { id }, include: { members: true } })
const ticketOf = (id: string) => db().ticket.findUniqueOrThrow({ where: { id } })
const look = (person: Person) => lookNow({ actor: person, tab: person.tab })

describe('a practice', () => {
  it('is live once both have joined by LiveKit’s word and agreed, not before', async () => {
    const { trainer, learner, practiceId, roomId } = await accepted()
    await enter(trainer, roomId)
    await refreshRoom(roomId)
    expect((await practiceOf(practiceId)).state).toBe('preparing')
    await enter(learner, roomId)
    await refreshRoom(roomId)
    expect((await practiceOf(practiceId)).state).toBe('live')
  })

  it('[I7] comes out the same however often and in whatever order hints arrive', async () => {
    const { practiceId, roomId } = await livePractice()
    const before = await practiceOf(practiceId)
    await Promise.all(Array.from({ length: 10 }, () => refreshRoom(roomId)))
    expect(await practiceOf(practiceId)).toEqual(before)
  })

  it('[I7] an answer of LiveKit’s that was asked for before somebody came, or came back, does not say that they are gone', async () => {
    const { trainer, learner, practiceId, roomId } = await accepted()
    await enter(trainer, roomId)
    const late = livekit().answerLate()
    const first = refreshRoom(roomId)
    await late.asked
    await enter(learner, roomId)
    await refreshRoom(roomId)
    late.answer()
    await first
    expect((await look(trainer)).practice?.partner).toMatchObject({ joined: true, awayUntil: null })

    const both = livekit().rooms.get(roomId)!
    livekit().rooms.set(roomId, both.slice(0, 1))
    await refreshRoom(roomId)
    const again = livekit().answerLate()
    const second = refreshRoom(roomId)
    await again.asked
    livekit().rooms.set(roomId, both)
    await refreshRoom(roomId)
    again.answer()
    await second
    expect((await look(trainer)).practice?.partner.awayUntil).toBeNull()
    expect((await practiceOf(practiceId)).state).toBe('live')
  })

  it('says when somebody is away, forgets it when they are back, and ends for them when they stay away', async () => {
    const { trainer, learner, ticketId, practiceId, roomId } = await livePractice()
    const both = livekit().rooms.get(roomId)!
    livekit().rooms.set(roomId, both.slice(1))
    await refreshRoom(roomId)
    expect((await look(learner)).practice?.partner.awayUntil).not.toBeNull()
    livekit().rooms.set(roomId, both)
    await refreshRoom(roomId)
    expect((await look(learner)).practice?.partner.awayUntil).toBeNull()

    livekit().rooms.set(roomId, both.slice(1))
    await refreshRoom(roomId)
    const queuedAt = (await ticketOf(ticketId)).queuedAt
    await later(durations.away + 1, [trainer, learner])
    await sweep()
    expect(await practiceOf(practiceId)).toMatchObject({ state: 'ended', endedWhy: 'vanished' })
    expect(await ticketOf(ticketId)).toMatchObject({ state: 'waiting', heldSince: null, queuedAt })
  })

  it('[I9] a trainer who never joins costs the learner nothing: old place, new room', async () => {
    const { trainer, learner, ticketId, practiceId, roomId } = await accepted()
    await enter(learner, roomId)
    await refreshRoom(roomId)
    const before = await ticketOf(ticketId)
    await later(durations.join + 1, [trainer, learner])
    await sweep()
    expect((await practiceOf(practiceId)).endedWhy).toBe('neverJoined')
    const after = await ticketOf(ticketId)
    expect(after).toMatchObject({ state: 'waiting', queuedAt: before.queuedAt })
    expect(after.roomId).not.toBe(roomId)
    expect(await openOffer(trainer.id)).toBeNull()
  })

  it('[I3] ends when a browser gave no sign of life for long, even while LiveKit is away', async () => {
    const { learner, practiceId } = await livePractice()
    livekit().goAway()
    await checkLiveKit(withdrawOffers)
    await checkLiveKit(withdrawOffers)
    await later(durations.lease + durations.away + 1, [learner])
    await sweep()
    expect(await practiceOf(practiceId)).toMatchObject({ state: 'ended', endedWhy: 'vanished' })
  })
})

describe('being asked before being seen', () => {
  it('a press long ago asks "Show me / Not now"; "Show me" makes it live', async () => {
    const { learner } = await learnerInLine('trainer')
    await later(durations.agreement + 1, [learner])
    const trainer = await trainerOnDuty()
    const offer = await openOffer(trainer.id)
    const { practiceId, roomId } = await acceptOffer({
      actor: trainer,
      input: { key: newKey(), offerId: offer!.id },
    })
    await enter(trainer, roomId!)
    await enter(learner, roomId!)
    await refreshRoom(roomId!)
    expect((await look(learner)).practice).toMatchObject({ agreed: false, state: { kind: 'preparing' } })
    await answerAsk({ actor: learner, input: { key: newKey(), practiceId, show: true } })
    expect((await practiceOf(practiceId!)).state).toBe('live')
  })

  it('"Not now" and silence both hold the ticket, and the trainer is asked for the next at once', async () => {
    for (const answer of ['not now', 'silence']) {
      await nobody()
      const first = await learnerInLine('trainer')
      await later(durations.agreement + 1, [first.learner])
      const trainer = await trainerOnDuty()
      const second = await learnerInLine('trainer')
      const offer = await openOffer(trainer.id)
      const { practiceId } = await acceptOffer({
        actor: trainer,
        input: { key: newKey(), offerId: offer!.id },
      })
      if (answer === 'not now')
        await answerAsk({ actor: first.learner, input: { key: newKey(), practiceId, show: false } })
      else await later(durations.ask + 1, [first.learner, second.learner, trainer])
      await sweep()
      expect((await ticketOf(first.ticketId)).heldSince).not.toBeNull()
      expect(await db().skip.count({ where: pairOf(first.learner.id, trainer.id) })).toBe(0)
      expect((await openOffer(trainer.id))?.sides.some((side) => side.ticketId === second.ticketId)).toBe(
        true,
      )
    }
  })
})

describe('[I5] tokens', () => {
  it('go to the owner, to the trainer while the offer is open, to members; to nobody else', async () => {
    const trainer = await trainerOnDuty()
    const { learner, ticketId } = await learnerInLine('trainer')
    const stranger = await somebody({ role: 'trainer' })
    const { roomId } = await ticketOf(ticketId)
    const ask = (person: Person) =>
      mintToken({ actor: person, input: { roomId, tab: person.tab, take: false } })
    await expect(ask(learner)).resolves.toBeTruthy()
    await expect(ask(trainer)).resolves.toBeTruthy()
    await expect(ask(stranger)).rejects.toMatchObject({ code: 'forbidden' })

    const offer = await openOffer(trainer.id)
    await declineOffer({ actor: trainer, input: { key: newKey(), offerId: offer!.id } })
    await expect(ask(trainer)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await ticketOf(ticketId)).roomId).not.toBe(roomId)
    await expect(ask(learner)).rejects.toMatchObject({ code: 'forbidden' })
    await expect.poll(() => livekit().rooms.has(roomId)).toBe(false)
  })

  it('carry no personal data and only the rights to be seen and to see', async () => {
    const { learner, ticketId } = await learnerInLine('trainer')
    const { roomId } = await ticketOf(ticketId)
    const { token } = await mintToken({ actor: learner, input: { roomId, tab: learner.tab, take: false } })
    const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<
      string,
      unknown
    >
    expect(JSON.stringify(claims)).not.toContain(learner.id)
    expect(JSON.stringify(claims)).not.toContain(learner.alias)
    expect(claims.video).toEqual({
      room: roomId,
      roomJoin: true,
      canPublish: true,
      canPublishSources: ['camera', 'microphone'],
      canSubscribe: true,
      canPublishData: false,
      canUpdateOwnMetadata: false,
      hidden: false,
      recorder: false,
      roomAdmin: false,
      roomCreate: false,
      roomList: false,
      roomRecord: false,
      ingressAdmin: false,
    })
    expect(Number(claims.exp) - Date.now() / 1000).toBeLessThan(durations.token / 1000 + 5)
  })

  it('keep to the tab that holds the room, until another takes it by a press', async () => {
    const { learner, ticketId } = await learnerInLine('trainer')
    const { roomId } = await ticketOf(ticketId)
    const other = { ...learner, tab: newKey() }
    await renewLease({ accountId: other.id, tab: other.tab, visible: true })
    const ask = (person: Person, take: boolean) =>
      mintToken({ actor: person, input: { roomId, tab: person.tab, take } })
    await ask(learner, false)
    await expect(ask(other, false)).rejects.toMatchObject({ reason: 'room-held' })
    await ask(other, true)
    await expect(ask(learner, false)).rejects.toMatchObject({ reason: 'room-held' })
    expect((await look(other)).ticket?.room?.heldByThisTab).toBe(true)
  })
})

describe('LiveKit away and back', () => {
  it('[I9] a practice that becomes live just then goes on; one that an accept made just then is ended at the next miss', async () => {
    const { learner, practiceId } = await accepted()
    livekit().goAway()
    await checkLiveKit(withdrawOffers)
    let missed: Promise<unknown> = Promise.resolve()
    await db().$transaction(async (tx) => {
      await lockAccounts(tx, [learner.id])
      missed = checkLiveKit(withdrawOffers)
      await sleep(400)
      await tx.practice.update({ where: { id: practiceId }, data: { state: 'live', liveSince: new Date() } })
    })
    await missed
    expect((await practiceOf(practiceId)).state).toBe('live')

    await db().$executeRaw`update "Upkeep" set "livekitAwayAt" = null`
    const late = await accepted()
    await db().$executeRaw`update "Upkeep" set "livekitAwayAt" = app_now()`
    await checkLiveKit(withdrawOffers)
    expect(await practiceOf(late.practiceId)).toMatchObject({ state: 'ended', endedWhy: 'pictureAway' })
    expect(await ticketOf(late.ticketId)).toMatchObject({ state: 'waiting', heldSince: null })
  })

  it('[M20] offers nobody, sends preparing practices back with nobody skipped, lets live ones go on', async () => {
    const going = await livePractice()
    const preparing = await accepted()
    const offered = await trainerOnDuty()
    const waiting = await learnerInLine('trainer')
    await expect.poll(() => openOffer(offered.id)).not.toBeNull()

    livekit().goAway()
    await checkLiveKit(withdrawOffers)
    expect((await look(going.learner)).picture).toBe('fine')
    await checkLiveKit(withdrawOffers)
    expect((await look(going.learner)).picture).toBe('away')
    expect(await openOffer(offered.id)).toBeNull()
    expect((await practiceOf(going.practiceId)).state).toBe('live')
    expect((await practiceOf(preparing.practiceId)).endedWhy).toBe('pictureAway')
    expect(await ticketOf(preparing.ticketId)).toMatchObject({ state: 'waiting', heldSince: null })
    expect(await db().skip.count()).toBe(0)
    await sweep()
    expect(await openOffer(offered.id)).toBeNull()
    expect((await ticketOf(waiting.ticketId)).state).toBe('waiting')

    livekit().comeBack()
    livekit().rooms.clear()
    await reconcile((await checkLiveKit(withdrawOffers))!)
    expect(livekit().rooms.has(going.roomId)).toBe(true)
    expect((await look(going.learner)).practice?.partner.awayUntil).not.toBeNull()
    await sweep()
    await expect.poll(() => openOffer(offered.id)).not.toBeNull()
  })

  it('[I4] keeps no room that nobody may be in, and gives a practice its room again', async () => {
    const { learner, ticketId } = await learnerInLine('trainer')
    const { roomId } = await ticketOf(ticketId)
    await mintToken({ actor: learner, input: { roomId, tab: learner.tab, take: false } })
    await later(durations.lease + 1)
    const going = await livePractice()
    livekit().rooms.delete(going.roomId)
    livekit().rooms.set('somebody-elses', [])
    await reconcile((await checkLiveKit(withdrawOffers))!)
    expect([...livekit().rooms.keys()].sort()).toEqual([going.roomId, 'somebody-elses'].sort())
  })
})
