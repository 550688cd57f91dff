import { describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { withdrawOffers } from '@/lib/matching/expire'
import { sweep } from '@/lib/matching/sweep'
import { answerAsk } from '@/lib/practice/answer-ask'
import { checkLiveKit } from '@/lib/practice/health'
import { refreshRoom } from '@/lib/practice/refresh-room'
import { later } from '@/tests/support/clock'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, newKey, openOffer, trainerOnDuty, pairOf } from '@/tests/support/people'
import {
  accepted,
  livePractice,
  practiceOf,
  ticketOf,
  look,
  withQuietLiveKit,
} from '@/tests/support/room-practices'

const { livekit, enter } = withQuietLiveKit()

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
    const { practiceId, roomId } = await livePractice(enter)
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
    const { trainer, learner, ticketId, practiceId, roomId } = await livePractice(enter)
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
    const { learner, practiceId } = await livePractice(enter)
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
