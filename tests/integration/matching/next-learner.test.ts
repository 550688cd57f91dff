import { beforeEach, describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { nextLearner } from '@/lib/matching/next-learner'
import { lookNow } from '@/lib/matching/queries'
import { later } from '@/tests/support/clock'
import { goLive } from '@/tests/support/live-practice'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, newKey, openOffer, somebody, trainerOnDuty } from '@/tests/support/people'

/** Each test starts with nobody in line and nobody on duty. */
beforeEach(nobody)

const ticketOf = (id: string) => db().ticket.findUniqueOrThrow({ where: { id } })

describe('next', () => {
  it('stores the exercise, ends the practice, serves the ticket and makes the next offer in one go', async () => {
    const trainer = await trainerOnDuty()
    const a = await learnerInLine('trainer')
    const b = await learnerInLine('trainer')
    const offer = await openOffer(trainer.id)
    const { practiceId } = await acceptOffer({ actor: trainer, input: { key: newKey(), offerId: offer!.id } })
    await goLive(practiceId!)
    await later(durations.served, [trainer, a.learner, b.learner])
    const next = await nextLearner({
      actor: trainer,
      input: {
        key: newKey(),
        practiceId,
        pick: { signs: ['ase-a', 'ase-e'] },
        note: 'Thumb beside the fist.',
      },
    })
    const asked = await openOffer(trainer.id)
    expect(asked).toMatchObject({ id: next.offerId })
    expect(asked?.sides.some((side) => side.ticketId === b.ticketId)).toBe(true)

    expect(await ticketOf(a.ticketId)).toMatchObject({ state: 'closed', closedWhy: 'served' })
    const now = await lookNow({ actor: a.learner, tab: a.learner.tab })
    expect(now.assignments.map((assignment) => assignment.glosses)).toEqual([['A', 'E']])
    expect(now.summaries[0]).toMatchObject({ note: 'Thumb beside the fist.', why: 'next' })
    const progress = await db().progress.findFirst({ where: { accountId: a.learner.id } })
    expect(progress?.checkpointHow).toBe('practice')
  })

  it('is refused to a learner and to a trainer of another practice', async () => {
    const trainer = await trainerOnDuty()
    const a = await learnerInLine('trainer')
    const offer = await openOffer(trainer.id)
    const { practiceId } = await acceptOffer({ actor: trainer, input: { key: newKey(), offerId: offer!.id } })
    const input = { practiceId, pick: null, note: null }
    const stranger = await somebody({ role: 'trainer' })
    await expect(nextLearner({ actor: a.learner, input: { ...input, key: newKey() } })).rejects.toMatchObject(
      {
        code: 'forbidden',
      },
    )
    await expect(nextLearner({ actor: stranger, input: { ...input, key: newKey() } })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
