import { beforeEach, describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { work } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { changeWant } from '@/lib/matching/change-want'
import { declineOffer } from '@/lib/matching/decline-offer'
import { makeOffers } from '@/lib/matching/make-offer'
import { pickTicket } from '@/lib/matching/pick-ticket'
import { lookNow } from '@/lib/matching/queries'
import { setDuty } from '@/lib/matching/set-duty'
import { sweep } from '@/lib/matching/sweep'
import { later } from '@/tests/support/clock'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, newKey, openOffer, trainerOnDuty } from '@/tests/support/people'

/** Each test starts with nobody in line and nobody on duty. */
beforeEach(nobody)

const ticketOf = (id: string) => db().ticket.findUniqueOrThrow({ where: { id } })

describe('offers', () => {
  it('[M4] an arrival is offered to a free trainer in the request that makes it', async () => {
    const trainer = await trainerOnDuty()
    const { learner } = await learnerInLine()
    expect((await openOffer(trainer.id))?.sides.map((side) => side.accountId).sort()).toEqual(
      [learner.id, trainer.id].sort(),
    )
  })

  it('[M1] a trainer who comes on duty gets the oldest ticket', async () => {
    const first = await learnerInLine('trainer')
    await learnerInLine('trainer')
    const trainer = await trainerOnDuty()
    expect((await openOffer(trainer.id))?.sides.some((side) => side.ticketId === first.ticketId)).toBe(true)
  })

  it('[I8] a look that is held up matches nobody whose lease ran out meanwhile', async () => {
    const { learner } = await learnerInLine('trainer')
    await work(async (w) => {
      await later(durations.lease + 1)
      const trainer = await trainerOnDuty()
      expect((await makeOffers(w, [learner.id])).offers.size).toBe(0)
      expect(await openOffer(trainer.id)).toBeNull()
    })
  })

  it('[M16] [I8] a learner whose lease ran out is neither offered nor accepted, and keeps the place when back', async () => {
    const { learner, ticketId } = await learnerInLine('trainer')
    await later(durations.lease + 1)
    const trainer = await trainerOnDuty({ here: true })
    expect(await openOffer(trainer.id)).toBeNull()
    await later(1, [learner, trainer])
    await sweep()
    await expect.poll(() => openOffer(trainer.id)).not.toBeNull()
    const offer = await openOffer(trainer.id)
    expect(offer?.sides.some((side) => side.ticketId === ticketId)).toBe(true)
    // The offer itself is still open: only the lease is over.
    await db().$executeRaw`
      update "Stream" set "leaseUntil" = app_now() - interval '1 second' where "accountId" = ${learner.id}::uuid`
    await expect(
      acceptOffer({ actor: trainer, input: { key: newKey(), offerId: offer!.id } }),
    ).rejects.toMatchObject({ reason: 'partner-gone' })
    expect((await ticketOf(ticketId)).state).toBe('waiting')
  })

  it('[M11] an offer that was declined, or whose time is up, cannot be accepted any more', async () => {
    const trainer = await trainerOnDuty()
    const { learner } = await learnerInLine('trainer')
    const accept = (offerId: string) => acceptOffer({ actor: trainer, input: { key: newKey(), offerId } })
    const declined = (await openOffer(trainer.id))!
    await declineOffer({ actor: trainer, input: { key: newKey(), offerId: declined.id } })
    await expect(accept(declined.id)).rejects.toMatchObject({ reason: 'offer-gone' })

    await later(durations.skip + 1, [trainer, learner])
    await sweep()
    await expect.poll(() => openOffer(trainer.id)).not.toBeNull()
    const late = (await openOffer(trainer.id))!
    await later(durations.offer + 1, [trainer, learner])
    await expect(accept(late.id)).rejects.toMatchObject({ reason: 'offer-gone' })
  })

  it('[M12] a declined offer goes on to the next trainer, and the one who declined is skipped for a while', async () => {
    const one = await trainerOnDuty()
    const two = await trainerOnDuty()
    const { ticketId } = await learnerInLine('trainer')
    const [asked, other] = (await openOffer(one.id)) ? [one, two] : [two, one]
    await declineOffer({ actor: asked, input: { key: newKey(), offerId: (await openOffer(asked.id))!.id } })
    await expect.poll(() => openOffer(other.id)).not.toBeNull()
    expect(await openOffer(asked.id)).toBeNull()
    expect((await ticketOf(ticketId)).declines).toBe(1)
  })

  it('[M13] two lapsed offers in a row put a trainer on break; only a press ends it', async () => {
    const trainer = await trainerOnDuty()
    const a = await learnerInLine('trainer')
    const b = await learnerInLine('trainer')
    const people = [trainer, a.learner, b.learner]
    for (let missed = 0; missed < 2; missed++) {
      await expect.poll(() => openOffer(trainer.id)).not.toBeNull()
      await later(durations.offer + 1, people)
      await sweep()
    }
    const duty = await db().duty.findUniqueOrThrow({ where: { accountId: trainer.id } })
    expect(duty.state).toBe('break')
    await later(durations.skip + 1, people)
    await sweep()
    expect(await openOffer(trainer.id)).toBeNull()
    await setDuty({ actor: trainer, input: { key: newKey(), state: 'on' } })
    await expect.poll(() => openOffer(trainer.id)).not.toBeNull()
  })

  it('[M16] a trainer who leaves the window goes off duty by itself', async () => {
    const trainer = await trainerOnDuty()
    await later(durations.lease + durations.dutyGone + 1)
    await sweep()
    expect((await db().duty.findUniqueOrThrow({ where: { accountId: trainer.id } })).state).toBe('off')
  })

  it('[M14] a pick is recorded and said to both, refused while another trainer is asked, and gives one’s own offer on', async () => {
    const one = await trainerOnDuty()
    const a = await learnerInLine('trainer')
    const b = await learnerInLine('trainer')
    const two = await trainerOnDuty()
    expect((await openOffer(one.id))?.sides.some((side) => side.ticketId === a.ticketId)).toBe(true)
    await expect(
      pickTicket({ actor: two, input: { key: newKey(), ticketId: a.ticketId } }),
    ).rejects.toMatchObject({
      reason: 'being-asked',
    })
    await declineOffer({ actor: two, input: { key: newKey(), offerId: (await openOffer(two.id))!.id } })
    const { practiceId } = await pickTicket({ actor: one, input: { key: newKey(), ticketId: b.ticketId } })
    expect((await db().practice.findUniqueOrThrow({ where: { id: practiceId } })).picked).toBe(true)
    for (const actor of [one, b.learner])
      expect((await lookNow({ actor, tab: actor.tab })).practice).toMatchObject({
        id: practiceId,
        picked: true,
      })
    expect((await openOffer(two.id))?.sides.some((side) => side.ticketId === a.ticketId)).toBe(true)
  })

  it('"trainer only" to "peer only" withdraws the trainer’s offer without blame', async () => {
    const trainer = await trainerOnDuty()
    const { learner, ticketId } = await learnerInLine('trainer')
    const offer = await openOffer(trainer.id)
    await changeWant({ actor: learner, input: { key: newKey(), ticketId, want: 'peer' } })
    expect((await db().offer.findUniqueOrThrow({ where: { id: offer!.id } })).state).toBe('withdrawn')
    expect((await db().duty.findUniqueOrThrow({ where: { accountId: trainer.id } })).missed).toBe(0)
  })

  it('[M21] after a gap in sweeping, open offers are withdrawn and nothing lapses for a while', async () => {
    const trainer = await trainerOnDuty()
    const { learner } = await learnerInLine('trainer')
    const offer = await openOffer(trainer.id)
    await later(durations.offer + 60_000, [trainer, learner])
    await db().$executeRaw`update "Upkeep" set "lastSweptAt" = app_now() - interval '80 seconds'`
    await sweep()
    expect((await db().offer.findUniqueOrThrow({ where: { id: offer!.id } })).state).toBe('withdrawn')
    expect((await db().duty.findUniqueOrThrow({ where: { accountId: trainer.id } })).missed).toBe(0)
    await expect.poll(() => openOffer(trainer.id)).not.toBeNull()
    await db().$executeRaw`update "Upkeep" set "graceUntil" = null`
  })

  it('[M21] what is offered between a gap and the first sweep after it stands', async () => {
    await db().$executeRaw`update "Upkeep" set "lastSweptAt" = app_now() - interval '80 seconds'`
    const trainer = await trainerOnDuty()
    await learnerInLine('trainer')
    const offer = await openOffer(trainer.id)
    await sweep()
    expect((await openOffer(trainer.id))?.id).toBe(offer!.id)
    await db().$executeRaw`update "Upkeep" set "graceUntil" = null`
  })
})
