import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { isDomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { leaveQueue } from '@/lib/matching/leave-queue'
import { pickTicket } from '@/lib/matching/pick-ticket'
import { leavePractice } from '@/lib/practice/leave-practice'
import { learnerInLine, newKey, openOffer, somebody, trainerOnDuty, pairOf } from '@/tests/support/people'
import { later } from '@/tests/support/clock'

const trainersAtOnce = 20
const rounds = 200

type Settled<T> = PromiseSettledResult<T>
const won = <T>(results: Settled<T>[]) =>
  results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
const reasons = (results: Settled<unknown>[]) =>
  results.flatMap((result) =>
    result.status === 'rejected'
      ? [isDomainError(result.reason) ? result.reason.reason : String(result.reason)]
      : [],
  )

/** Trainers who are on duty without an offer, so that their picks really race. */
async function onDutyUnasked(trainers: Actor[], job: () => Promise<{ ticketId: string; learner: Actor }>) {
  const accountId = { in: trainers.map((trainer) => trainer.id) }
  await db().duty.updateMany({ where: { accountId }, data: { state: 'off' } })
  const made = await job()
  const until = new Date(Date.now() + 3_600_000)
  await db().skip.createMany({
    data: trainers.map((trainer) => ({ ...pairOf(made.learner.id, trainer.id), until, lastAt: until })),
  })
  await db().duty.updateMany({ where: { accountId }, data: { state: 'on' } })
  return made
}

describe('races for one ticket', () => {
  let trainers: (Actor & { tab: string })[]
  beforeAll(async () => {
    trainers = await Promise.all(Array.from({ length: trainersAtOnce }, () => somebody({ role: 'trainer' })))
    await db().duty.createMany({
      data: trainers.map((trainer) => ({ accountId: trainer.id, state: 'off', since: new Date() })),
    })
  })

  it(`[M23] [I1] ${trainersAtOnce} trainers pick one ticket at once: exactly one wins, ${rounds} times`, async () => {
    for (let round = 0; round < rounds; round++) {
      // Their tabs are open all the time, however slow the machine is.
      if (round % 4 === 0) await later(0, trainers)
      const { ticketId, learner } = await onDutyUnasked(trainers, () => learnerInLine('trainer'))
      const results = await Promise.allSettled(
        trainers.map((actor) => pickTicket({ actor, input: { key: newKey(), ticketId } })),
      )
      const winners = won(results)
      expect(winners, `round ${round}: ${reasons(results).join(' ')}`).toHaveLength(1)
      expect(new Set(reasons(results))).toEqual(new Set(['ticket-taken']))
      expect(
        await db().practice.count({
          where: { state: { not: 'ended' }, members: { some: { accountId: learner.id } } },
        }),
      ).toBe(1)
      await leavePractice({ actor: learner, input: { key: newKey(), practiceId: winners[0]!.practiceId } })
    }
  }, 400_000)

  it('[I6] one accept sent 20 times has one effect and 20 equal answers', async () => {
    await db().duty.updateMany({ data: { state: 'off' } })
    const trainer = await trainerOnDuty()
    const { learner } = await learnerInLine('trainer')
    const offer = await openOffer(trainer.id)
    const input = { key: newKey(), offerId: offer!.id }
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => acceptOffer({ actor: trainer, input })),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await db().practice.count({ where: { members: { some: { accountId: learner.id } } } })).toBe(1)
  })

  it('[I6] the same key with another input is refused', async () => {
    const trainer = await trainerOnDuty()
    const { ticketId } = await learnerInLine('trainer')
    const offer = await openOffer(trainer.id)
    const key = newKey()
    await acceptOffer({ actor: trainer, input: { key, offerId: offer!.id } })
    await expect(acceptOffer({ actor: trainer, input: { key, offerId: ticketId } })).rejects.toMatchObject({
      reason: 'key-used',
    })
  })

  it('[I2] cancel against accept: either way ticket, offer and practice agree', async () => {
    await db().duty.updateMany({ data: { state: 'off' } })
    for (let round = 0; round < 30; round++) {
      const trainer = await trainerOnDuty()
      const { learner, ticketId } = await learnerInLine('trainer')
      const offer = await openOffer(trainer.id)
      const results = await Promise.allSettled([
        acceptOffer({ actor: trainer, input: { key: newKey(), offerId: offer!.id } }),
        leaveQueue({ actor: learner, input: { key: newKey(), ticketId } }),
      ])
      expect(results[1].status).toBe('fulfilled')
      const ticket = await db().ticket.findUniqueOrThrow({ where: { id: ticketId } })
      expect(ticket).toMatchObject({ state: 'closed', closedWhy: 'cancelled' })
      expect(await db().member.count({ where: { accountId: learner.id, endedAt: null } })).toBe(0)
      expect(await openOffer(trainer.id)).toBeNull()
      await db().duty.update({ where: { accountId: trainer.id }, data: { state: 'off' } })
    }
  })

  it('[I1] both peers of a proposal picked by two trainers at once: two practices, no deadlock', async () => {
    await db().duty.updateMany({ data: { state: 'off' } })
    for (let round = 0; round < 20; round++) {
      const pair = trainers.slice(0, 2)
      const a = await learnerInLine('anyone')
      const b = await learnerInLine('anyone')
      expect((await openOffer(a.learner.id))?.sides.map((side) => side.role)).toEqual(['peer', 'peer'])
      await db().duty.updateMany({
        where: { accountId: { in: pair.map((trainer) => trainer.id) } },
        data: { state: 'on' },
      })
      const results = await Promise.allSettled([
        pickTicket({ actor: pair[0]!, input: { key: newKey(), ticketId: a.ticketId } }),
        pickTicket({ actor: pair[1]!, input: { key: newKey(), ticketId: b.ticketId } }),
        acceptOffer({
          actor: a.learner,
          input: { key: newKey(), offerId: (await openOffer(a.learner.id))?.id ?? newKey() },
        }),
      ])
      expect(reasons(results.slice(0, 2))).toEqual([])
      for (const { practiceId } of won(results.slice(0, 2)) as { practiceId: string }[])
        expect(await db().member.count({ where: { practiceId, endedAt: null } })).toBe(2)
      await Promise.all(
        [a, b].map(async ({ learner }) => {
          const member = await db().member.findFirstOrThrow({
            where: { accountId: learner.id, endedAt: null },
          })
          await leavePractice({ actor: learner, input: { key: newKey(), practiceId: member.practiceId } })
        }),
      )
      await db().duty.updateMany({ data: { state: 'off' } })
    }
  })
})
