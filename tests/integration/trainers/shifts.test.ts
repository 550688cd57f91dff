import { beforeEach, describe, expect, it } from 'vitest'
import { counts, durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { readNow } from '@/lib/infra/transaction'
import { lookNow } from '@/lib/matching/queries'
import { setDuty } from '@/lib/matching/set-duty'
import { sweep } from '@/lib/matching/sweep'
import { addShift } from '@/lib/trainers/add-shift'
import { removeShift } from '@/lib/trainers/remove-shift'
import { setQuietHours } from '@/lib/trainers/set-quiet-hours'
import { later } from '@/tests/support/clock'
import { newKey, somebody, trainerOnDuty } from '@/tests/support/people'

beforeEach(async () => {
  await db()
    .$executeRaw`truncate "Offer", "OfferSide", "Member", "Practice", "Ticket", "Duty", "Skip", "Shift" cascade`
})

type Someone = Awaited<ReturnType<typeof somebody>>
const evening = { weekday: 3, from: 18 * 60, to: 20 * 60, timeZone: 'Europe/Zurich' }
const plan = (actor: Someone, shift: object = evening) =>
  addShift({ actor, input: { key: newKey(), ...shift } }) as Promise<{ shiftId: string }>
const peopleFor = async (actor: Someone) => (await lookNow({ actor, tab: actor.tab })).people
const deskOf = async (actor: Someone) => (await lookNow({ actor, tab: actor.tab })).desk!

/** A shift that begins so many minutes from now, on the wall clock of UTC. */
async function beginningIn(minutes: number) {
  const at = new Date(Math.floor(+(await readNow()) / 60_000) * 60_000 + minutes * 60_000)
  const from = at.getUTCHours() * 60 + at.getUTCMinutes()
  const shift = { weekday: at.getUTCDay() || 7, from, to: (from + 90) % 1440, timeZone: 'UTC' }
  return { shift, at: +at }
}

describe('[M43] a planned shift', () => {
  it('tells a learner when the next trainer is expected, while nobody is on duty; it puts nobody on duty', async () => {
    const learner = await somebody()
    expect((await peopleFor(learner)).expectedAt).toBeNull()
    const planned = await somebody({ role: 'trainer' })
    const { shift, at } = await beginningIn(30)
    await plan(planned, shift)
    expect(await peopleFor(learner)).toMatchObject({ onDuty: 0, expectedAt: at })
    await later(31 * 60_000, [planned, learner])
    await sweep()
    expect((await deskOf(planned)).duty.state).toBe('off')
    expect((await peopleFor(learner)).expectedAt).toBe(at)

    const other = await trainerOnDuty()
    expect((await peopleFor(learner)).expectedAt).toBeNull()
    await setDuty({ actor: other, input: { key: newKey(), state: 'off' } })
  })

  it('that nobody came to is expected a little longer, then a week on', async () => {
    const learner = await somebody()
    const planned = await somebody({ role: 'trainer' })
    const { shift, at } = await beginningIn(5)
    await plan(planned, shift)
    await later(5 * 60_000 + durations.shiftLate + 60_000, [planned, learner])
    await sweep()
    expect((await peopleFor(learner)).expectedAt).toBe(at + 7 * 86_400_000)
  })

  it('is not told to somebody blocked, nor to the trainer as a learner', async () => {
    const learner = await somebody()
    const planned = await somebody({ role: 'trainer' })
    await plan(planned)
    await db().block.create({ data: { byId: planned.id, otherId: learner.id } })
    expect((await peopleFor(learner)).expectedAt).toBeNull()
    expect((await peopleFor(planned)).expectedAt).toBeNull()
  })

  it('is added and taken back by its owner only; the same press twice plans it once', async () => {
    const trainer = await somebody({ role: 'trainer' })
    const key = newKey()
    const add = () => addShift({ actor: trainer, input: { key, ...evening } }) as Promise<{ shiftId: string }>
    const [first, again] = [await add(), await add()]
    expect(again).toEqual(first)
    const stranger = await somebody({ role: 'trainer' })
    await removeShift({ actor: stranger, input: { key: newKey(), shiftId: first.shiftId } })
    expect((await deskOf(trainer)).plan.shifts).toHaveLength(1)
    await removeShift({ actor: trainer, input: { key: newKey(), shiftId: first.shiftId } })
    expect((await deskOf(trainer)).plan.shifts).toHaveLength(0)
    await expect(plan(await somebody())).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('that cannot be is refused beside its field', async () => {
    const trainer = await somebody({ role: 'trainer' })
    const refused = (shift: object) =>
      plan(trainer, { ...evening, ...shift }).then(
        () => null,
        (error: { reason: string; more: { field?: string } }) => [error.reason, error.more.field],
      )
    expect(await refused({ from: null })).toEqual(['shift-time', 'from'])
    expect(await refused({ to: evening.from })).toEqual(['shift-empty', 'to'])
    expect(await refused({ timeZone: 'Europe/Atlantis' })).toEqual(['no-time-zone', 'timeZone'])
    expect(await refused({})).toBeNull()
    expect(await refused({ from: evening.from + 30 })).toEqual(['shift-overlaps', 'from'])
  })

  it('cannot be planned twice by two windows at once, nor without end', async () => {
    const trainer = await somebody({ role: 'trainer' })
    const both = await Promise.allSettled([plan(trainer), plan(trainer)])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    for (let n = 1; n < counts.shifts; n++)
      await plan(trainer, { ...evening, weekday: 1 + (n % 2), from: n * 30, to: n * 30 + 20 })
    await expect(plan(trainer, { ...evening, weekday: 7 })).rejects.toMatchObject({
      reason: 'too-many-shifts',
    })
  })
})

describe('[M41] quiet hours', () => {
  it('are set, changed and taken away; the fields are checked', async () => {
    const trainer = await somebody({ role: 'trainer' })
    const set = (hours: object | null) => setQuietHours({ actor: trainer, input: { key: newKey(), hours } })
    await set({ from: 1320, to: 420, timeZone: 'Asia/Tokyo' })
    await set({ from: 0, to: 420, timeZone: 'Asia/Tokyo' })
    expect((await deskOf(trainer)).plan.quiet).toEqual({ from: 0, to: 420, timeZone: 'Asia/Tokyo' })
    const wrong = set({ from: 420, to: 420, timeZone: 'UTC' })
    await expect(wrong).rejects.toMatchObject({ reason: 'shift-empty', more: { field: 'hours.to' } })
    await set(null)
    expect((await deskOf(trainer)).plan).toMatchObject({ quiet: null, quietNow: false })
  })
})
