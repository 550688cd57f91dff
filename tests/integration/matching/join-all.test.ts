import { beforeEach, describe, expect, it } from 'vitest'
import { afterCommits } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { joinAll } from '@/lib/matching/join-all'
import { lookForTrainers } from '@/lib/matching/look-again'
import { nobody } from '../../support/nobody'
import { joiner, newKey, openOffer, somebody, trainerOnDuty } from '../../support/people'

const people = (count: number) => Promise.all(Array.from({ length: count }, () => somebody()))

describe('joining together', () => {
  beforeEach(nobody)

  it('[M4] those who press at the same time are put together with each other at once', async () => {
    const all = await people(8)
    await joinAll(all.map((one) => joiner(one, 'peer')))
    const offers = await Promise.all(all.map((one) => openOffer(one.id)))
    expect(new Set(offers.map((offer) => offer?.id)).size).toBe(4)
    expect(offers.every((offer) => offer?.sides.length === 2)).toBe(true)
  })

  it('[I10] never those who are kept apart, by a block or for a while', async () => {
    const [a, b] = await people(2)
    await db().block.create({ data: { byId: a!.id, otherId: b!.id } })
    await joinAll([joiner(a!, 'peer'), joiner(b!, 'peer')])
    expect([await openOffer(a!.id), await openOffer(b!.id)]).toEqual([null, null])
  })

  it('[M4] [I10] a third one is put together with one of two who are kept apart, without the sweep', async () => {
    const [a, b, c] = await people(3)
    await db().block.create({ data: { byId: a!.id, otherId: b!.id } })
    // Of equals the chooser takes the one with the lower id: those two would be put together.
    const ids = [newKey(), newKey(), newKey()].sort()
    await joinAll([a!, b!, c!].map((one, at) => ({ ...joiner(one, 'peer'), ticketId: ids[at]! })))
    await afterCommits()
    const offer = await openOffer(c!.id)
    expect(offer?.sides).toHaveLength(2)
    const other = offer?.sides.find((side) => side.accountId !== c!.id)?.accountId
    expect([a!.id, b!.id]).toContain(other)
  })

  it('what is in the way of one is in nobody else’s, and leaves nothing behind', async () => {
    const [a, b, c] = await people(3)
    await joinAll([joiner(a!, 'trainer')])
    const refused = joiner(a!, 'trainer')
    const answers = await joinAll([
      joiner(b!, 'trainer'),
      refused,
      joiner(c!, 'trainer', { segment: 'no-course/none' }),
    ])
    expect(answers.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(answers[1]).toMatchObject({ reason: { reason: 'already-in-line' } })
    expect(answers[2]).toMatchObject({ reason: { reason: 'no-segment' } })
    expect(await db().ticket.count({ where: { accountId: { in: [a!.id, b!.id, c!.id] } } })).toBe(2)
    expect(await db().command.count({ where: { accountId: { in: [a!.id, c!.id] } } })).toBe(1)
  })

  it('[I6] a press sent again beside others gets its first answer, and the same key for something else a refusal', async () => {
    const [a, b, c] = await people(3)
    const key = newKey()
    const [first] = await joinAll([joiner(a!, 'trainer', { key })])
    await joinAll([joiner(c!, 'trainer', { key })])
    const answers = await joinAll([
      joiner(a!, 'trainer', { key }),
      joiner(b!, 'trainer'),
      joiner(c!, 'peer', { key }),
    ])
    expect(answers[0]).toEqual(first)
    expect(answers[1]!.status).toBe('fulfilled')
    expect(answers[2]).toMatchObject({ status: 'rejected', reason: { reason: 'key-used' } })
    expect(await db().ticket.count({ where: { accountId: { in: [a!.id, b!.id, c!.id] } } })).toBe(3)
  })

  it('[M4] who knew of no trainer looks once more, and finds the one who came on duty meanwhile', async () => {
    const [learner] = await people(1)
    await joinAll([joiner(learner!, 'trainer')])
    await afterCommits()
    const trainer = await somebody({ role: 'trainer' })
    // As if its own look had been before the learner's commit.
    await db().duty.create({ data: { accountId: trainer.id, state: 'on', since: new Date() } })
    await lookForTrainers([{ accountId: learner!.id, language: learner!.language }])
    expect(await openOffer(trainer.id)).not.toBeNull()
  })

  it('[M4] two who come together are offered to two free trainers in the request that makes them', async () => {
    const trainers = [await trainerOnDuty(), await trainerOnDuty()]
    const learners = await people(2)
    await joinAll(learners.map((one) => joiner(one, 'trainer')))
    const offers = await Promise.all(trainers.map((one) => openOffer(one.id)))
    const asked = offers.flatMap((offer) => offer?.sides.map((side) => side.accountId) ?? [])
    expect(asked.sort()).toEqual([...trainers, ...learners].map((one) => one.id).sort())
  })
})
