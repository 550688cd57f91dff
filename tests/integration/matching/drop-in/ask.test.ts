import { answer, ask, dropInsOf, look, practiceOf, tokenFor, type Person } from '@/tests/support/drop-in'
import { beforeEach, describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { afterCommits } from '@/lib/infra/command'
import { expireAsks } from '@/lib/matching/drop-in/expire-asks'
import { withdrawDropIn } from '@/lib/matching/drop-in/withdraw-drop-in'
import { withdrawOffers } from '@/lib/matching/expire'
import { pickTicket } from '@/lib/matching/pick-ticket'
import { setDuty } from '@/lib/matching/set-duty'
import { leavePractice } from '@/lib/practice/leave-practice'
import { refreshRoom } from '@/lib/practice/refresh-room'
import { later } from '@/tests/support/clock'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, newKey, openOffer, trainerOnDuty } from '@/tests/support/people'
import { peersLive } from '@/tests/support/peers-live'
import { withLiveKit } from '@/tests/support/with-livekit'

const { livekit, enter } = withLiveKit()
beforeEach(async () => {
  livekit().rooms.clear()
  await nobody()
})

const stateOf = async (id: string) => (await db().dropIn.findUniqueOrThrow({ where: { id } })).state

const leave = (actor: Person, practiceId: string) =>
  leavePractice({ actor, input: { key: newKey(), practiceId } })

describe('[M9] a trainer who would like to drop in on two peers', () => {
  it('sees who practises, asks, and is in once both have said yes; no token before', async () => {
    const { one, two, practiceId, roomId } = await peersLive(enter)
    const trainer = await trainerOnDuty()
    const [pair] = (await dropInsOf(trainer)).pairs
    expect(pair).toMatchObject({ practiceId, askedBy: null })
    expect([...pair!.aliases].sort()).toEqual([one.alias, two.alias].sort())
    expect(pair!.signs.length).toBeGreaterThan(0)

    const { dropInId } = await ask(trainer, practiceId)
    for (const peer of [one, two])
      expect((await look(peer)).practice!.dropIn).toMatchObject({ alias: trainer.alias, yes: false })
    await expect(tokenFor(trainer, roomId)).rejects.toMatchObject({ reason: 'not-your-room' })

    expect(await answer(one, dropInId, true)).toEqual({ in: false })
    expect((await look(one)).practice!.dropIn).toMatchObject({ yes: true })
    expect((await dropInsOf(trainer)).mine).toMatchObject({ id: dropInId, yes: 1 })
    expect((await look(trainer)).practice).toBeNull()
    await expect(tokenFor(trainer, roomId)).rejects.toMatchObject({ reason: 'not-your-room' })

    expect(await answer(two, dropInId, true)).toEqual({ in: true })
    await enter(trainer, roomId)
    await refreshRoom(roomId)
    const seen = (await look(one)).practice!
    expect(seen.partner.alias).toBe(two.alias)
    expect(seen.third).toMatchObject({ alias: trainer.alias, role: 'trainer', joined: true, left: false })
    expect(seen.dropIn).toBeNull()
    const inside = (await look(trainer)).practice!
    expect([inside.partner.alias, inside.third!.alias].sort()).toEqual([one.alias, two.alias].sort())
    expect(inside.partner.identity).toEqual(expect.any(String))
    expect(inside).toMatchObject({ role: 'trainer', state: { kind: 'live' }, script: null })
    expect((await dropInsOf(trainer)).pairs).toEqual([])
  })

  it('one no ends it for all; the trainer is told, and these two are left in peace', async () => {
    const { one, two, practiceId, roomId } = await peersLive(enter)
    const trainer = await trainerOnDuty()
    const other = await trainerOnDuty()
    const { dropInId } = await ask(trainer, practiceId)
    await answer(one, dropInId, true)
    await answer(two, dropInId, false)
    await expect(answer(one, dropInId, true)).rejects.toMatchObject({ reason: 'drop-in-over' })
    expect((await look(one)).practice!.dropIn).toBeNull()
    expect((await dropInsOf(trainer)).last).toMatchObject({ id: dropInId, how: 'no' })
    for (const somebodyElse of [trainer, other]) {
      expect((await dropInsOf(somebodyElse)).pairs).toEqual([])
      await expect(ask(somebodyElse, practiceId)).rejects.toMatchObject({ reason: 'drop-in-not-now' })
    }
    await expect(tokenFor(trainer, roomId)).rejects.toMatchObject({ reason: 'not-your-room' })
    await later(durations.dropInQuiet + 1000, [one, two, trainer, other])
    expect((await dropInsOf(trainer)).pairs).toHaveLength(1)
    expect((await dropInsOf(trainer)).last).toBeNull()
  })

  it('no answer in time is a no', async () => {
    const { one, two, practiceId } = await peersLive(enter)
    const trainer = await trainerOnDuty()
    const { dropInId } = await ask(trainer, practiceId)
    await answer(one, dropInId, true)
    await later(durations.ask + 1, [one, two, trainer])
    await expect(answer(two, dropInId, true)).rejects.toMatchObject({ reason: 'drop-in-over' })
    await expireAsks()
    expect(await stateOf(dropInId)).toBe('lapsed')
    expect((await dropInsOf(trainer)).last).toMatchObject({ how: 'noAnswer' })
    expect((await dropInsOf(trainer)).pairs).toEqual([])
    expect((await practiceOf(practiceId)).state).toBe('live')
  })

  it('of two who ask at once one asks, and one trainer asks one pair', async () => {
    const pairs = [await peersLive(enter), await peersLive(enter)]
    const [first, second] = [await trainerOnDuty(), await trainerOnDuty()]
    const asked = await Promise.allSettled([first, second].map((one) => ask(one, pairs[0]!.practiceId)))
    expect(asked.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const [loser, winner] = asked[0]!.status === 'rejected' ? [first, second] : [second, first]
    expect(asked.find((one) => one.status === 'rejected')).toMatchObject({
      reason: { reason: 'drop-in-asked', more: { values: { alias: winner.alias } } },
    })
    await expect(ask(winner, pairs[1]!.practiceId)).rejects.toMatchObject({ reason: 'drop-in-one' })
    const both = await Promise.allSettled([
      ask(loser, pairs[1]!.practiceId),
      ask(loser, pairs[1]!.practiceId),
    ])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('[I6] one key, one ask; yes twice at once lets one trainer in', async () => {
    const { one, two, practiceId } = await peersLive(enter)
    const trainer = await trainerOnDuty()
    const key = newKey()
    const { dropInId } = await ask(trainer, practiceId, key)
    expect(await ask(trainer, practiceId, key)).toEqual({ dropInId })
    const said = await Promise.all([one, two].map((peer) => answer(peer, dropInId, true)))
    expect(said.filter((what) => what.in)).toHaveLength(1)
    expect((await practiceOf(practiceId)).members).toHaveLength(3)
  })

  it('holds no offer meanwhile, and a learner who is offered comes first', async () => {
    const { practiceId } = await peersLive(enter)
    const trainer = await trainerOnDuty()
    const { dropInId } = await ask(trainer, practiceId)
    const { learner } = await learnerInLine('trainer')
    await afterCommits()
    expect(await openOffer(trainer.id)).toBeNull()
    await withdrawDropIn({ actor: trainer, input: { key: newKey(), dropInId } })
    await afterCommits()
    expect((await openOffer(trainer.id))?.sides.map((side) => side.accountId)).toContain(learner.id)
    const pairs = await peersLive(enter)
    await expect(ask(trainer, pairs.practiceId)).rejects.toMatchObject({ reason: 'learner-first' })
    expect((await dropInsOf(trainer)).pairs).toEqual([])
  })

  it('a pick, going off duty, an outage and the end of the practice close the ask', async () => {
    const { one, practiceId } = await peersLive(enter)
    const [picker, goer, other, last] = [
      await trainerOnDuty(),
      await trainerOnDuty(),
      await trainerOnDuty(),
      await trainerOnDuty(),
    ]
    const first = await ask(picker, practiceId)
    for (const trainer of [goer, other, last])
      await setDuty({ actor: trainer, input: { key: newKey(), state: 'break' } })
    const { ticketId } = await learnerInLine('trainer')
    await pickTicket({ actor: picker, input: { key: newKey(), ticketId } })
    expect(await stateOf(first.dropInId)).toBe('withdrawn')

    await setDuty({ actor: goer, input: { key: newKey(), state: 'on' } })
    const second = await ask(goer, practiceId)
    await setDuty({ actor: goer, input: { key: newKey(), state: 'off' } })
    expect(await stateOf(second.dropInId)).toBe('withdrawn')

    await setDuty({ actor: other, input: { key: newKey(), state: 'on' } })
    const third = await ask(other, practiceId)
    await withdrawOffers()
    expect(await stateOf(third.dropInId)).toBe('over')
    await setDuty({ actor: other, input: { key: newKey(), state: 'off' } })

    await setDuty({ actor: last, input: { key: newKey(), state: 'on' } })
    const fourth = await ask(last, practiceId)
    await leave(one, practiceId)
    expect(await stateOf(fourth.dropInId)).toBe('over')
    expect((await dropInsOf(last)).last).toMatchObject({ how: 'over' })
  })

  it('[I10] blocked people, other languages and who is not here are never listed nor asked, also when blocked meanwhile', async () => {
    const { one, two, practiceId } = await peersLive(enter)
    const [trainer, late] = [await trainerOnDuty(), await trainerOnDuty()]
    await db().block.create({ data: { byId: two.id, otherId: trainer.id } })
    expect((await dropInsOf(trainer)).pairs).toEqual([])
    await expect(ask(trainer, practiceId)).rejects.toMatchObject({ reason: 'drop-in-not-now' })

    const { dropInId } = await ask(late, practiceId)
    await answer(one, dropInId, true)
    await db().block.create({ data: { byId: late.id, otherId: one.id } })
    expect(await answer(two, dropInId, true)).toEqual({ in: false })
    expect((await practiceOf(practiceId)).members).toHaveLength(2)

    await db().stream.updateMany({ where: { accountId: two.id }, data: { leaseUntil: new Date(0) } })
    expect((await dropInsOf(await trainerOnDuty())).pairs).toEqual([])

    const stranger = await trainerOnDuty()
    await db().account.update({ where: { id: stranger.id }, data: { language: 'gsg' } })
    expect((await dropInsOf(stranger)).pairs).toEqual([])
  })

  it('only the two answer, only a trainer on duty asks', async () => {
    const { practiceId, one } = await peersLive(enter)
    const trainer = await trainerOnDuty()
    const { dropInId } = await ask(trainer, practiceId)
    await expect(answer(trainer, dropInId, true)).rejects.toMatchObject({ code: 'not-found' })
    await expect(ask(one, practiceId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      withdrawDropIn({ actor: await trainerOnDuty(), input: { key: newKey(), dropInId } }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})
