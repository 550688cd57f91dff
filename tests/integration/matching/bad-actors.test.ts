import { beforeEach, describe, expect, it, vi } from 'vitest'
import { counts, durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { declineOffer } from '@/lib/matching/decline-offer'
import { joinQueue } from '@/lib/matching/join-queue'
import { leaveQueue } from '@/lib/matching/leave-queue'
import { lookNow } from '@/lib/matching/queries'
import { sweep } from '@/lib/matching/sweep'
import { giveVerdict } from '@/lib/practice/give-verdict'
import { leavePractice } from '@/lib/practice/leave-practice'
import { later } from '@/tests/support/clock'
import { goLive } from '@/tests/support/live-practice'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, newKey, openOffer, segmentId, somebody, trainerOnDuty } from '@/tests/support/people'

type Person = Awaited<ReturnType<typeof somebody>>

beforeEach(nobody)

const join = (actor: Person, want: 'anyone' | 'trainer' | 'peer' = 'trainer') =>
  joinQueue({ actor, input: { key: newKey(), segment: segmentId, stepSlug: null, want } })
const leave = (actor: Person, ticketId: string) => leaveQueue({ actor, input: { key: newKey(), ticketId } })
const accept = async (actor: Person) =>
  (await acceptOffer({ actor, input: { key: newKey(), offerId: (await openOffer(actor.id))!.id } }))
    .practiceId!

describe('[M22] joining again and again', () => {
  it('is refused after some joins within a minute, and open again a minute later', async () => {
    const learner = await somebody()
    for (let time = 0; time < counts.joinsPerWindow; time++)
      await leave(learner, (await join(learner)).ticketId)
    await expect(join(learner)).rejects.toMatchObject({ code: 'limit', reason: 'too-many-joins' })
    await later(durations.joinWindow, [learner])
    await join(learner)
  })

  it('accepting and leaving within seconds, several times, cools down and says why', async () => {
    const learner = await somebody()
    for (let time = 0; time < counts.dodges; time++) {
      const trainer = await trainerOnDuty()
      await join(learner)
      const practiceId = await accept(trainer)
      await goLive(practiceId)
      await leavePractice({ actor: learner, input: { key: newKey(), practiceId } })
      await db().duty.deleteMany({})
    }
    await later(durations.joinWindow, [learner])
    await expect(join(learner)).rejects.toMatchObject({
      reason: 'cooling-down',
      more: { values: { times: counts.dodges, minutes: 1 } },
    })
    await later(durations.coolDown, [learner])
    await join(learner)
  })

  it('a practice that broke off for want of a connection never counts', async () => {
    const learner = await somebody()
    for (let time = 0; time < counts.dodges; time++) {
      const trainer = await trainerOnDuty()
      await join(learner)
      const practiceId = await accept(trainer)
      await goLive(practiceId)
      await db().member.updateMany({
        where: { practiceId, accountId: trainer.id },
        data: { awayUntil: new Date(Date.now() + durations.away) },
      })
      await leavePractice({ actor: learner, input: { key: newKey(), practiceId } })
      await db().duty.deleteMany({})
    }
    await later(durations.joinWindow, [learner])
    await join(learner)
  })
})

describe('[M12] one person after another one', () => {
  it('who leaves a proposal and joins again does not get the same peer; from the third time on for longer', async () => {
    const a = await somebody()
    const b = await learnerInLine('peer')
    for (let time = 1; time <= counts.timesBeforeSpaced; time++) {
      const { ticketId } = await join(a, 'peer')
      expect(await openOffer(b.learner.id)).not.toBeNull()
      await leave(a, ticketId)
      const again = await join(a, 'peer')
      expect(await openOffer(b.learner.id)).toBeNull()
      await leave(a, again.ticketId)
      await later(durations.skip + 1, [a, b.learner])
    }
    await join(a, 'peer')
    expect(await openOffer(b.learner.id)).toBeNull()
    await later(durations.pairSpaced, [a, b.learner])
    await sweep()
    await expect.poll(() => openOffer(b.learner.id)).not.toBeNull()
  })

  it('a new ticket does not undo a trainer’s no', async () => {
    const trainer = await trainerOnDuty()
    const { learner, ticketId } = await learnerInLine('trainer')
    await declineOffer({
      actor: trainer,
      input: { key: newKey(), offerId: (await openOffer(trainer.id))!.id },
    })
    await leave(learner, ticketId)
    await join(learner)
    expect(await openOffer(trainer.id)).toBeNull()
  })
})

describe('[M15] a trainer who collects offers', () => {
  it('and leaves within seconds, twice in a row, is asked after all others for a while', async () => {
    const hasty = await trainerOnDuty()
    for (let time = 0; time < counts.hurried; time++) {
      await learnerInLine('trainer')
      const practiceId = await accept(hasty)
      await goLive(practiceId)
      await leavePractice({ actor: hasty, input: { key: newKey(), practiceId } })
      await later(durations.leastPause, [hasty])
    }
    const calm = await trainerOnDuty()
    await db().duty.update({
      where: { accountId: calm.id },
      data: { lastServedAt: new Date(Date.now() + 1e9) },
    })
    await learnerInLine('trainer')
    expect(await openOffer(calm.id)).not.toBeNull()
    expect(await openOffer(hasty.id)).toBeNull()
  })

  it('or lets them lapse, is asked after all others, too', async () => {
    const silent = await trainerOnDuty()
    const { learner } = await learnerInLine('trainer')
    await later(durations.offer + 1, [silent, learner])
    await sweep()
    const calm = await trainerOnDuty()
    await leave(learner, (await db().ticket.findFirstOrThrow({ where: { accountId: learner.id } })).id)
    await db().duty.update({
      where: { accountId: calm.id },
      data: { lastServedAt: new Date(Date.now() + 1e9) },
    })
    await learnerInLine('trainer')
    expect(await openOffer(calm.id)).not.toBeNull()
    expect(await openOffer(silent.id)).toBeNull()
  })
})

describe('[M11] clocks', () => {
  it('of the app server or a browser, a day off in either direction, change no deadline', async () => {
    for (const off of [86_400_000, -86_400_000]) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + off })
      try {
        const trainer = await trainerOnDuty()
        const { learner } = await learnerInLine('trainer')
        const look = await lookNow({ actor: trainer, tab: trainer.tab })
        expect(look.offer!.until - look.at).toBeGreaterThan(durations.offer - 5_000)
        expect(look.offer!.until - look.at).toBeLessThanOrEqual(durations.offer)
        await sweep()
        expect(await accept(trainer)).toBeTruthy()
        expect((await lookNow({ actor: learner, tab: learner.tab })).practice).not.toBeNull()
      } finally {
        vi.useRealTimers()
      }
      await db().duty.deleteMany({})
    }
  })
})

describe('[M24][M7] facts that matching goes by', () => {
  it('are written down at joining: who taught last, what is weak; the reasons reach both sides', async () => {
    const trainer = await trainerOnDuty()
    const { learner, ticketId } = await learnerInLine('trainer')
    const practiceId = await accept(trainer)
    await goLive(practiceId)
    const verdict = { practiceId, sign: 'ase-c', grade: 'again', off: [] }
    await giveVerdict({ actor: trainer, input: { key: newKey(), ...verdict } })
    await later(durations.served, [trainer, learner])
    await leavePractice({ actor: trainer, input: { key: newKey(), practiceId } })
    expect((await db().ticket.findUniqueOrThrow({ where: { id: ticketId } })).closedWhy).toBe('served')
    await later(durations.joinWindow, [trainer, learner])
    const again = await join(learner)
    const ticket = await db().ticket.findUniqueOrThrow({ where: { id: again.ticketId } })
    expect(ticket).toMatchObject({ lastTrainerId: trainer.id, weak: ['ase-c'], level: 1 })
    expect(ticket.signs[0]).toBe('ase-c')
    for (const side of [trainer, learner]) {
      const { offer } = await lookNow({ actor: side, tab: side.tab })
      expect(offer?.reasons.map((reason) => reason.kind)).toContain('same-trainer')
    }
  })
})
