import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '@/lib/infra/prisma-client/enums'
import { db } from '@/lib/infra/db'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { leaveQueue } from '@/lib/matching/leave-queue'
import { nextLearner } from '@/lib/matching/next-learner'
import { queueAgain } from '@/lib/matching/queue-again'
import { sweep } from '@/lib/matching/sweep'
import { readBoard } from '@/lib/organising/read-board'
import { leavePractice } from '@/lib/practice/leave-practice'
import { mintToken } from '@/lib/practice/mint-token'
import { refreshRoom } from '@/lib/practice/refresh-room'
import { askQuestion } from '@/lib/questions/ask-question'
import { later } from '@/tests/support/clock'
import { learnerInLine, newKey, openOffer, segmentId, somebody, trainerOnDuty } from '@/tests/support/people'
import { withLiveKit } from '@/tests/support/with-livekit'

const { livekit } = withLiveKit()
beforeEach(async () => {
  await db()
    .$executeRaw`truncate "Offer", "OfferSide", "Member", "Practice", "Ticket", "Duty", "DutySpan", "Skip" cascade`
})

type Person = Awaited<ReturnType<typeof somebody>>

async function organiser(roles: Role[] = ['organiser']): Promise<Person> {
  const one = await somebody()
  await db().account.update({ where: { id: one.id }, data: { roles } })
  return { ...one, roles }
}

const lookAt = async (actor?: Person) =>
  readBoard({ actor: actor ?? (await organiser()), input: { days: 7, zone: 'UTC' } })

/** All accept what is open between them, and everybody's picture comes. */
async function meet(people: Person[], offerOf: Person): Promise<string> {
  const offer = (await openOffer(offerOf.id))!
  let roomId: string | null = null
  let practiceId = ''
  for (const actor of people) {
    const role = offer.sides.find((side) => side.accountId === actor.id)?.role
    if (role === 'learner') continue
    const answer = await acceptOffer({ actor, input: { key: newKey(), offerId: offer.id } })
    roomId = answer.roomId ?? roomId
    practiceId = answer.practiceId ?? practiceId
  }
  for (const actor of people) {
    await mintToken({ actor, input: { roomId, tab: actor.tab, take: false } })
    const row = await db().roomIdentity.findFirstOrThrow({ where: { roomId: roomId!, accountId: actor.id } })
    livekit().rooms.get(roomId!)!.push(row.identity)
  }
  await refreshRoom(roomId!)
  return practiceId
}

describe('the board', () => {
  it('is for organisers: the verb itself refuses everybody else', async () => {
    for (const roles of [['learner'], ['learner', 'trainer'], ['author'], ['safeguarder']] as Role[][])
      await expect(lookAt(await organiser(roles))).rejects.toMatchObject({
        code: 'forbidden',
        reason: 'not-organiser',
      })
  })

  it('says who is on duty and what they do, and who waits', async () => {
    const free = await trainerOnDuty()
    const asked = await trainerOnDuty()
    const { learner } = await learnerInLine('trainer')
    const held = await learnerInLine('peer')
    await db().ticket.update({ where: { id: held.ticketId }, data: { heldSince: new Date() } })
    const one = (await openOffer(free.id)) ? free : asked
    const other = one === free ? asked : free
    const { onDuty, waiting } = await lookAt()
    expect(onDuty.map(({ alias, doing }) => [alias, doing]).sort()).toEqual(
      [
        [one.alias, 'asked'],
        [other.alias, 'free'],
      ].sort(),
    )
    expect(waiting.map(({ alias, doing }) => [alias, doing])).toEqual([
      [learner.alias, 'offered'],
      [held.learner.alias, 'held'],
    ])
    await later(60_000)
    const after = await lookAt()
    expect(after.onDuty).toEqual([])
    expect(after.waiting[0]!.doing).toBe('away')
  })

  it('counts a place once, by who answered it first, from the press to the picture', async () => {
    const [one, two] = [await learnerInLine('anyone'), await learnerInLine('anyone')]
    await later(4_000, [one.learner, two.learner])
    await sweep()
    const practiceId = await meet([one.learner, two.learner], one.learner)
    await later(40_000, [one.learner, two.learner])
    await leavePractice({ actor: one.learner, input: { key: newKey(), practiceId } })
    await queueAgain({ actor: one.learner, input: { key: newKey(), practiceId } })
    const { shares, speed } = await lookAt()
    expect(shares).toMatchObject({ asked: 2, counts: { peer: 2, waiting: 0 }, peers: 1, gaveUp: 0 })
    expect(speed.onDuty.answered).toBe(0)
    expect(speed.all.p50).toBeGreaterThanOrEqual(4_000)
    expect(speed.all.p50).toBeLessThan(8_000)
  })

  it('gives the speed while a trainer was on duty, and the practices of an hour', async () => {
    const trainer = await trainerOnDuty()
    const { learner } = await learnerInLine('trainer')
    const practiceId = await meet([trainer, learner], trainer)
    await later(60_000, [trainer, learner])
    await nextLearner({ actor: trainer, input: { key: newKey(), practiceId, pick: null, note: null } })
    await later(29 * 60_000, [trainer])
    const { speed, fairness, shares, slots } = await lookAt()
    expect(speed.onDuty).toMatchObject({ answered: 1 })
    expect(shares).toMatchObject({ counts: { trainer: 1 }, peers: 0 })
    expect(fairness.trainers).toHaveLength(1)
    expect(fairness.trainers[0]).toMatchObject({ alias: trainer.alias, practices: 1 })
    expect(fairness.trainers[0]!.perHour).toBeCloseTo(2, 1)
    expect(fairness.gini).toBe(0)
    expect(slots.reduce((all, slot) => all + slot.hours, 0)).toBeCloseTo(0.5, 1)
  })

  it('tells leaving with nothing from leaving a question', async () => {
    const nothing = await learnerInLine('trainer')
    const question = await learnerInLine('trainer')
    await askQuestion({
      actor: question.learner,
      input: { key: newKey(), segment: segmentId, stepSlug: null, text: 'M or N?', clip: null },
    })
    for (const { learner, ticketId } of [nothing, question])
      await leaveQueue({ actor: learner, input: { key: newKey(), ticketId } })
    const { shares } = await lookAt()
    expect(shares).toMatchObject({ counts: { gaveUp: 1, question: 1 }, gaveUp: 1 / 2, peers: null })
  })

  it('leaves recordings out of hours, answers and fairness', async () => {
    const rook = await trainerOnDuty({ recording: true })
    const { learner } = await learnerInLine('trainer')
    await expect.poll(() => openOffer(rook.id)).not.toBeNull()
    await meet([rook, learner], rook)
    const { shares, speed, fairness } = await lookAt()
    expect(shares.counts.recording).toBe(1)
    expect(speed.all.answered).toBe(0)
    expect(fairness.trainers).toEqual([])
  })
})
