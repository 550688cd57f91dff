import { beforeEach, describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { lookNow } from '@/lib/matching/queries'
import { sweep } from '@/lib/matching/sweep'
import { later } from '@/tests/support/clock'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, openOffer, somebody, trainerOnDuty } from '@/tests/support/people'
import { renewLease } from '@/lib/accounts/streams'

beforeEach(nobody)

const ticketOf = (id: string) => db().ticket.findUniqueOrThrow({ where: { id } })

describe('a ticket', () => {
  it('[M16] whose owner is gone closes after a while; back sooner, the place is kept', async () => {
    const gone = await learnerInLine('trainer')
    const back = await learnerInLine('trainer')
    await later(durations.lease + durations.ticketGone - 10_000)
    await sweep()
    const before = await ticketOf(back.ticketId)
    expect(before.state).toBe('waiting')
    await renewLease({ accountId: back.learner.id, tab: back.learner.tab })
    await later(20_000)
    await sweep()
    expect(await ticketOf(gone.ticketId)).toMatchObject({ state: 'closed', closedWhy: 'expired' })
    expect(await ticketOf(back.ticketId)).toMatchObject({ state: 'waiting', queuedAt: before.queuedAt })
  })

  it('[M17] that is held keeps its place but is not offered, and closes after a while', async () => {
    const { learner, ticketId } = await learnerInLine('trainer')
    await db().ticket.update({ where: { id: ticketId }, data: { heldSince: new Date() } })
    const trainer = await trainerOnDuty()
    expect(await openOffer(trainer.id)).toBeNull()
    expect((await lookNow({ actor: learner, tab: learner.tab })).ticket?.state.kind).toBe('held')
    await later(durations.held + 1, [learner])
    await sweep()
    expect(await ticketOf(ticketId)).toMatchObject({ state: 'closed', closedWhy: 'expired' })
  })

  it('learns its honest place, and waits in a room of its own', async () => {
    const first = await learnerInLine('trainer')
    const second = await learnerInLine('trainer')
    const look = async (one: typeof first) =>
      (await lookNow({ actor: one.learner, tab: one.learner.tab })).ticket
    expect((await look(first))?.place).toBe(1)
    const ticket = await look(second)
    expect(ticket?.place).toBe(2)
    expect(ticket?.room?.id).not.toBe((await look(first))?.room?.id)
  })
})

describe('the recorded demo trainer', () => {
  it('[M19] takes "trainer only" at once, and nobody while a human trainer is on duty', async () => {
    const rook = await trainerOnDuty({ recording: true })
    await learnerInLine('trainer')
    await expect.poll(() => openOffer(rook.id)).not.toBeNull()
    await db().$executeRaw`truncate "Offer", "OfferSide", "Ticket", "Skip" cascade`

    const human = await trainerOnDuty()
    const first = await learnerInLine('trainer')
    const second = await learnerInLine('trainer')
    await later(durations.demoTrainerAfter, [rook, human, first.learner, second.learner])
    await sweep()
    await expect.poll(() => openOffer(human.id)).not.toBeNull()
    expect(await openOffer(rook.id)).toBeNull()
  })

  it('[M19] takes "anyone" only after a while', async () => {
    const rook = await trainerOnDuty({ recording: true })
    const { learner } = await learnerInLine('anyone')
    expect(await openOffer(rook.id)).toBeNull()
    await later(durations.demoTrainerAfter, [rook, learner])
    await sweep()
    await expect.poll(() => openOffer(rook.id)).not.toBeNull()
  })
})

describe('waiting', () => {
  it('says who is on duty and how long it may take, or that nobody knows', async () => {
    const learner = await somebody()
    const people = async () => (await lookNow({ actor: learner, tab: learner.tab })).people
    expect(await people()).toMatchObject({ onDuty: 0, waitMs: null })
    const trainer = await trainerOnDuty()
    expect(await people()).toMatchObject({ onDuty: 1, free: 1 })
    await learnerInLine('trainer')
    const busy = await people()
    expect(busy).toMatchObject({ onDuty: 1, free: 0 })
    expect(busy.waitMs).toBeGreaterThan(30_000)
    expect(trainer.roles).toContain('trainer')
  })
})
