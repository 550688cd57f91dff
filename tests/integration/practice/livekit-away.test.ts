import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { lockAccounts } from '@/lib/infra/transaction'
import { withdrawOffers } from '@/lib/matching/expire'
import { sweep } from '@/lib/matching/sweep'
import { checkLiveKit } from '@/lib/practice/health'
import { mintToken } from '@/lib/practice/mint-token'
import { reconcile } from '@/lib/practice/reconcile'
import { later } from '@/tests/support/clock'
import { learnerInLine, openOffer, trainerOnDuty } from '@/tests/support/people'
import {
  accepted,
  livePractice,
  practiceOf,
  ticketOf,
  look,
  withQuietLiveKit,
} from '@/tests/support/room-practices'

const { livekit, enter } = withQuietLiveKit()

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
    const going = await livePractice(enter)
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
    const going = await livePractice(enter)
    livekit().rooms.delete(going.roomId)
    livekit().rooms.set('somebody-elses', [])
    await reconcile((await checkLiveKit(withdrawOffers))!)
    expect([...livekit().rooms.keys()].sort()).toEqual([going.roomId, 'somebody-elses'].sort())
  })
})
