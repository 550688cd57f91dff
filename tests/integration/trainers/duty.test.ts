import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { closeStream, renewLease } from '@/lib/accounts/streams'
import { signOut } from '@/lib/accounts/sign-out'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { nextLearner } from '@/lib/matching/next-learner'
import { lookNow } from '@/lib/matching/queries'
import { sayHere } from '@/lib/matching/say-here'
import { setDuty } from '@/lib/matching/set-duty'
import { sweep } from '@/lib/matching/sweep'
import { leavePractice } from '@/lib/practice/leave-practice'
import { setQuietHours } from '@/lib/trainers/set-quiet-hours'
import { later } from '@/tests/support/clock'
import { practising } from '@/tests/support/live-practice'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, newKey, openOffer, somebody, trainerOnDuty } from '@/tests/support/people'

beforeEach(nobody)

type Someone = Awaited<ReturnType<typeof somebody>>
const dutyOf = (id: string) => db().duty.findUniqueOrThrow({ where: { accountId: id } })
const deskOf = async (actor: Someone) => (await lookNow({ actor, tab: actor.tab })).desk!

/** The clock goes on and the tab stays open, but nobody looks at it, or nobody touches it. */
async function alone(ms: number, trainer: Someone, how: { visible: boolean; used: boolean }) {
  await later(ms)
  await renewLease({ accountId: trainer.id, tab: trainer.tab, ...how })
}
const hidden = { visible: false, used: false }
const untouched = { visible: true, used: false }

/** A learner in line, and a practice of this trainer with them that is live now. */
async function withLearner(trainer: Someone) {
  const { learner } = await learnerInLine('trainer')
  return { learner, practiceId: await practising(trainer) }
}

describe('[M41] "Are you there?"', () => {
  it('is asked once the desk has been hidden for a while; without an answer duty becomes a break, and says why', async () => {
    const trainer = await trainerOnDuty()
    await renewLease({ accountId: trainer.id, tab: trainer.tab, ...hidden })
    await alone(durations.deskHidden - 5_000, trainer, hidden)
    await sweep()
    expect((await dutyOf(trainer.id)).askUntil).toBeNull()

    await alone(10_000, trainer, hidden)
    await sweep()
    const asked = (await deskOf(trainer)).duty
    expect(asked).toMatchObject({ state: 'on' })
    expect(asked.askUntil).not.toBeNull()

    await alone(durations.areYouThere + 1, trainer, hidden)
    await sweep()
    expect((await deskOf(trainer)).duty).toMatchObject({ state: 'break', why: 'silent', askUntil: null })
  })

  it('is asked at a desk in full view that nobody touches, but later', async () => {
    const trainer = await trainerOnDuty()
    await alone(durations.deskHidden + 5_000, trainer, untouched)
    await sweep()
    expect((await dutyOf(trainer.id)).askUntil).toBeNull()
    await alone(durations.deskUnused, trainer, untouched)
    await sweep()
    expect((await dutyOf(trainer.id)).askUntil).not.toBeNull()
  })

  it('needs one press to stay on duty, and begins anew from there', async () => {
    const trainer = await trainerOnDuty()
    await renewLease({ accountId: trainer.id, tab: trainer.tab, ...hidden })
    await alone(durations.deskHidden + 1, trainer, hidden)
    await sweep()
    await sayHere({ actor: trainer, input: { key: newKey() } })
    await alone(durations.areYouThere + 1, trainer, hidden)
    await sweep()
    expect(await dutyOf(trainer.id)).toMatchObject({ state: 'on', askUntil: null })
    await alone(durations.deskHidden, trainer, hidden)
    await sweep()
    expect((await dutyOf(trainer.id)).askUntil).not.toBeNull()
  })

  it('is answered too late when duty is a break already', async () => {
    const trainer = await trainerOnDuty()
    await setDuty({ actor: trainer, input: { key: newKey(), state: 'break' } })
    const late = sayHere({ actor: trainer, input: { key: newKey() } })
    await expect(late).rejects.toMatchObject({ reason: 'duty-over' })
    expect(await dutyOf(trainer.id)).toMatchObject({ state: 'break', why: 'pressed' })
  })

  it('is not asked of the recording, nor of anybody who is looking', async () => {
    const rook = await trainerOnDuty({ recording: true })
    const trainer = await trainerOnDuty()
    await alone(durations.deskUnused * 2, rook, hidden)
    await renewLease({ accountId: trainer.id, tab: trainer.tab, visible: true, used: true })
    await sweep()
    expect((await dutyOf(rook.id)).askUntil).toBeNull()
    expect((await dutyOf(trainer.id)).askUntil).toBeNull()
  })

  it('is not asked during a practice, however long, nor right after it', async () => {
    const trainer = await trainerOnDuty()
    const { learner, practiceId } = await withLearner(trainer)
    await alone(durations.deskUnused + 1, trainer, untouched)
    await renewLease({ accountId: learner.id, tab: learner.tab })
    await sweep()
    expect((await dutyOf(trainer.id)).askUntil).toBeNull()
    await leavePractice({ actor: learner, input: { key: newKey(), practiceId } })
    await sweep()
    expect((await dutyOf(trainer.id)).askUntil).toBeNull()
  })

  it('an offer open when the time is up goes first', async () => {
    const trainer = await trainerOnDuty()
    await renewLease({ accountId: trainer.id, tab: trainer.tab, ...hidden })
    await alone(durations.deskHidden + 1, trainer, hidden)
    await sweep()
    await alone(durations.areYouThere - 5_000, trainer, hidden)
    const { learner } = await learnerInLine('trainer')
    await expect.poll(() => openOffer(trainer.id)).not.toBeNull()
    await alone(6_000, trainer, hidden)
    await renewLease({ accountId: learner.id, tab: learner.tab })
    await sweep()
    expect((await dutyOf(trainer.id)).state).toBe('on')
    const offer = await openOffer(trainer.id)
    await acceptOffer({ actor: trainer, input: { key: newKey(), offerId: offer!.id } })
    await sweep()
    expect(await dutyOf(trainer.id)).toMatchObject({ state: 'on', askUntil: null })
  })

  it('[M41] is never asked in quiet hours: an unused desk becomes a break', async () => {
    const trainer = await trainerOnDuty()
    const [{ minute } = { minute: 0 }] = await db().$queryRaw<{ minute: number }[]>`
      select extract(hour from app_now() at time zone 'UTC')::int * 60 as "minute"`
    const hours = { from: (minute + 1380) % 1440, to: (minute + 180) % 1440, timeZone: 'UTC' }
    await setQuietHours({ actor: trainer, input: { key: newKey(), hours } })
    expect((await deskOf(trainer)).plan.quietNow).toBe(true)
    await renewLease({ accountId: trainer.id, tab: trainer.tab, ...hidden })
    await alone(durations.deskHidden + 1, trainer, hidden)
    await sweep()
    expect(await dutyOf(trainer.id)).toMatchObject({ state: 'break', why: 'quietHours', askUntil: null })
  })
})

describe('duty', () => {
  it('[M16] without any open window ends after a while, and says so', async () => {
    const trainer = await trainerOnDuty()
    await closeStream({ accountId: trainer.id, tab: trainer.tab })
    await later(durations.leaseAfterClose + durations.dutyGone - 1_000)
    await sweep()
    expect((await dutyOf(trainer.id)).state).toBe('on')
    await later(2_000)
    await sweep()
    expect(await dutyOf(trainer.id)).toMatchObject({ state: 'off', why: 'gone' })
  })

  it('[M41] ends with the last sign-in: nobody is offered from then on', async () => {
    const trainer = await trainerOnDuty()
    const signIns = await Promise.all(
      [1, 2].map(() =>
        db().signIn.create({ data: { accountId: trainer.id, expiresAt: new Date(Date.now() + 10 ** 9) } }),
      ),
    )
    await signOut(signIns[0]!.id)
    await sweep()
    expect((await dutyOf(trainer.id)).state).toBe('on')
    await signOut(signIns[1]!.id)
    await learnerInLine('trainer')
    expect(await openOffer(trainer.id)).toBeNull()
    await sweep()
    expect(await openOffer(trainer.id)).toBeNull()
    expect(await dutyOf(trainer.id)).toMatchObject({ state: 'off', why: 'gone' })
  })

  it('[M13] changes once, however many sweeps look at it together', async () => {
    const trainer = await trainerOnDuty()
    await renewLease({ accountId: trainer.id, tab: trainer.tab, ...hidden })
    await alone(durations.deskHidden + 1, trainer, hidden)
    await Promise.all([sweep(), sweep(), sweep()])
    const { askUntil } = await dutyOf(trainer.id)
    await alone(durations.areYouThere + 1, trainer, hidden)
    await Promise.all([
      sweep(),
      sweep(),
      sayHere({ actor: trainer, input: { key: newKey() } }).catch(() => null),
    ])
    const after = await dutyOf(trainer.id)
    expect(askUntil).not.toBeNull()
    expect([
      { state: 'on', why: 'pressed', askUntil: null },
      { state: 'break', why: 'silent', askUntil: null },
    ]).toContainEqual({ state: after.state, why: after.why, askUntil: after.askUntil })
  })

  it('keeps the run over a short break; a real one begins a new run', async () => {
    const trainer = await trainerOnDuty()
    const set = (state: 'on' | 'break') => setDuty({ actor: trainer, input: { key: newKey(), state } })
    const first = (await dutyOf(trainer.id)).runSince
    await later(60_000, [trainer])
    await set('break')
    await later(durations.realBreak - 1_000, [trainer])
    await set('on')
    expect((await dutyOf(trainer.id)).runSince).toEqual(first)
    await set('break')
    await later(durations.realBreak, [trainer])
    await set('on')
    const again = await dutyOf(trainer.id)
    expect(again.runSince).toEqual(again.since)
  })

  it('of the camera’s break says so after a reload, too', async () => {
    const trainer = await trainerOnDuty()
    await setDuty({ actor: trainer, input: { key: newKey(), state: 'break', why: 'camera' } })
    const desk = (await lookNow({ actor: trainer, tab: randomUUID() })).desk
    expect(desk?.duty).toMatchObject({ state: 'break', why: 'camera' })
  })
})

describe('[M41] the least pause', () => {
  it('comes after a practice that the learner ended, and no offer in it', async () => {
    const trainer = await trainerOnDuty()
    const { learner, practiceId } = await withLearner(trainer)
    const next = await learnerInLine('trainer')
    await later(60_000, [trainer, learner, next.learner])
    await leavePractice({ actor: learner, input: { key: newKey(), practiceId } })
    await sweep()
    expect(await openOffer(trainer.id)).toBeNull()
    expect((await deskOf(trainer)).duty.restUntil).not.toBeNull()
    await later(durations.leastPause, [trainer, learner, next.learner])
    await sweep()
    await expect.poll(() => openOffer(trainer.id)).not.toBeNull()
  })

  it('is over with "Ready now", and "Next" has none', async () => {
    const trainer = await trainerOnDuty()
    const first = await withLearner(trainer)
    const second = await learnerInLine('trainer')
    await later(60_000, [trainer, first.learner, second.learner])
    await leavePractice({ actor: first.learner, input: { key: newKey(), practiceId: first.practiceId } })
    expect(await openOffer(trainer.id)).toBeNull()
    await sayHere({ actor: trainer, input: { key: newKey(), rested: true } })
    const offer = await openOffer(trainer.id)
    expect(offer).not.toBeNull()

    const { practiceId } = await acceptOffer({ actor: trainer, input: { key: newKey(), offerId: offer!.id } })
    const third = await learnerInLine('trainer')
    await later(60_000, [trainer, second.learner, third.learner])
    const input = { key: newKey(), practiceId, pick: null, note: null }
    expect((await nextLearner({ actor: trainer, input })).offerId).not.toBeNull()
  })

  it('makes no trainer look free before it is over', async () => {
    const trainer = await trainerOnDuty()
    const { learner, practiceId } = await withLearner(trainer)
    await later(60_000, [trainer, learner])
    await leavePractice({ actor: learner, input: { key: newKey(), practiceId } })
    const other = await somebody()
    const people = async () => (await lookNow({ actor: other, tab: other.tab })).people
    expect(await people()).toMatchObject({ onDuty: 1, free: 0 })
    await later(durations.leastPause, [trainer])
    expect(await people()).toMatchObject({ onDuty: 1, free: 1 })
  })
})
