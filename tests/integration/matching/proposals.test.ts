import { beforeEach, describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { imReady } from '@/lib/matching/im-ready'
import { lookNow } from '@/lib/matching/queries'
import { queueAgain } from '@/lib/matching/queue-again'
import { sweep } from '@/lib/matching/sweep'
import { leavePractice } from '@/lib/practice/leave-practice'
import { later } from '@/tests/support/clock'
import { goLive } from '@/tests/support/live-practice'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, newKey, openOffer, trainerOnDuty } from '@/tests/support/people'

/** Each test starts with nobody in line and nobody on duty. */
beforeEach(nobody)

const ticketOf = (id: string) => db().ticket.findUniqueOrThrow({ where: { id } })

describe('peers', () => {
  it('[M9] are proposed at once when no trainer is on duty; the second yes makes the practice', async () => {
    const a = await learnerInLine()
    const b = await learnerInLine()
    const offer = await openOffer(a.learner.id)
    expect(await acceptOffer({ actor: a.learner, input: { key: newKey(), offerId: offer!.id } })).toEqual({
      practiceId: null,
      roomId: null,
    })
    const { practiceId, roomId } = await acceptOffer({
      actor: b.learner,
      input: { key: newKey(), offerId: offer!.id },
    })
    expect(roomId).toBe((await ticketOf(a.ticketId)).roomId)
    const now = await lookNow({ actor: b.learner, tab: b.learner.tab })
    expect(now.practice).toMatchObject({ id: practiceId, role: 'peer', agreed: true })
  })

  it('[M18] [I10] a learner who is not an adult is never paired, and is told so when asking for a peer', async () => {
    await learnerInLine('anyone', { adult: false })
    const b = await learnerInLine()
    expect(await openOffer(b.learner.id)).toBeNull()
    await expect(learnerInLine('peer', { adult: false })).rejects.toMatchObject({
      reason: 'peers-are-adults',
    })
  })

  it('[M9] a silent peer is held, the other keeps waiting, and "I’m ready" brings back the old place', async () => {
    const a = await learnerInLine()
    const b = await learnerInLine()
    const offer = await openOffer(a.learner.id)
    await acceptOffer({ actor: a.learner, input: { key: newKey(), offerId: offer!.id } })
    await later(durations.offer + 1, [a.learner, b.learner])
    await sweep()
    expect((await ticketOf(a.ticketId)).heldSince).toBeNull()
    const held = await ticketOf(b.ticketId)
    expect(held.heldSince).not.toBeNull()
    await imReady({ actor: b.learner, input: { key: newKey(), ticketId: b.ticketId } })
    const ready = await ticketOf(b.ticketId)
    expect(ready).toMatchObject({ state: 'waiting', heldSince: null, queuedAt: held.queuedAt })
  })

  it('[M2] a trainer who comes free takes one of them out of the unfinished proposal', async () => {
    const a = await learnerInLine()
    await learnerInLine()
    const proposal = await openOffer(a.learner.id)
    const trainer = await trainerOnDuty()
    expect((await db().offer.findUniqueOrThrow({ where: { id: proposal!.id } })).state).toBe('withdrawn')
    expect((await openOffer(trainer.id))?.sides.some((side) => side.ticketId === a.ticketId)).toBe(true)
  })

  it('[M1] afterwards "now a trainer" works once, with the old place', async () => {
    const a = await learnerInLine()
    const b = await learnerInLine()
    const offer = await openOffer(a.learner.id)
    await acceptOffer({ actor: a.learner, input: { key: newKey(), offerId: offer!.id } })
    const { practiceId } = await acceptOffer({
      actor: b.learner,
      input: { key: newKey(), offerId: offer!.id },
    })
    await goLive(practiceId!)
    await later(durations.served, [a.learner, b.learner])
    await leavePractice({ actor: b.learner, input: { key: newKey(), practiceId } })
    const old = await ticketOf(a.ticketId)
    expect(old.closedWhy).toBe('served')
    const again = await queueAgain({ actor: a.learner, input: { key: newKey(), practiceId } })
    expect((await ticketOf(again.ticketId)).queuedAt).toEqual(old.queuedAt)
    await expect(
      queueAgain({ actor: a.learner, input: { key: newKey(), practiceId } }),
    ).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})
