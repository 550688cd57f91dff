import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { sweep } from '@/lib/matching/sweep'
import { later } from '@/tests/support/clock'
import { practising } from '@/tests/support/live-practice'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, openOffer, trainerOnDuty } from '@/tests/support/people'
import { withLiveKit } from '@/tests/support/with-livekit'

withLiveKit()
beforeEach(nobody)
afterEach(async () => {
  await db().$executeRaw`drop function if exists refuse_one() cascade`
})

/** From now on the database refuses every change to this row, as a fault of ours might. */
async function refuse(table: 'Practice' | 'Offer', id: string): Promise<void> {
  await db().$executeRawUnsafe(`
    create function refuse_one() returns trigger language plpgsql as $$
    begin raise exception 'this row is not to be changed'; end $$`)
  await db().$executeRawUnsafe(`
    create trigger refuse_one before update on "${table}" for each row when (old."id" = '${id}')
    execute function refuse_one()`)
}

async function runningPractice() {
  const trainer = await trainerOnDuty()
  await learnerInLine('trainer')
  return practising(trainer)
}

const stateOf = async (id: string) => (await db().practice.findUniqueOrThrow({ where: { id } })).state

describe('[I3] what cannot be ended', () => {
  it('holds up no other practice', async () => {
    const [one, two, three] = [await runningPractice(), await runningPractice(), await runningPractice()]
    await refuse('Practice', two)
    await later(durations.lease + durations.away + 1)
    await expect(sweep()).rejects.toThrow('not to be changed')
    expect([await stateOf(one), await stateOf(two), await stateOf(three)]).toEqual(['ended', 'live', 'ended'])
  })

  it('an offer, holds up no practice, and nobody who waits', async () => {
    const practiceId = await runningPractice()
    const trainer = await trainerOnDuty()
    await learnerInLine('trainer')
    await expect.poll(() => openOffer(trainer.id)).not.toBeNull()
    const offer = await openOffer(trainer.id)
    await refuse('Offer', offer!.id)
    await later(durations.lease + durations.away + 1)
    const next = await trainerOnDuty()
    const { learner } = await learnerInLine('trainer')
    await db().offer.deleteMany({ where: { id: { not: offer!.id } } })
    await expect(sweep()).rejects.toThrow('not to be changed')
    expect(await stateOf(practiceId)).toBe('ended')
    const made = await openOffer(next.id)
    expect(made!.sides.map(({ accountId }) => accountId)).toContain(learner.id)
  })
})
