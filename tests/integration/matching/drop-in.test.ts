import { beforeEach, describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { afterCommits } from '@/lib/infra/command'
import { answerDropIn } from '@/lib/matching/drop-in/answer-drop-in'
import { askDropIn } from '@/lib/matching/drop-in/ask-drop-in'
import { expireAsks } from '@/lib/matching/drop-in/expire-asks'
import { withdrawDropIn } from '@/lib/matching/drop-in/withdraw-drop-in'
import { withdrawOffers } from '@/lib/matching/expire'
import { nextLearner } from '@/lib/matching/next-learner'
import { pickTicket } from '@/lib/matching/pick-ticket'
import { lookNow } from '@/lib/matching/queries'
import { setDuty } from '@/lib/matching/set-duty'
import { expirePractices } from '@/lib/practice/expire-practices'
import { giveVerdict } from '@/lib/practice/give-verdict'
import { leavePractice } from '@/lib/practice/leave-practice'
import { mintToken } from '@/lib/practice/mint-token'
import { refreshRoom } from '@/lib/practice/refresh-room'
import { dealCard } from '@/lib/practice/script/deal-card'
import { sendMessage } from '@/lib/practice/send-message'
import { somethingWrong } from '@/lib/practice/something-wrong'
import { later } from '@/tests/support/clock'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, newKey, openOffer, trainerOnDuty, type somebody } from '@/tests/support/people'
import { peersLive } from '@/tests/support/peers-live'
import { withLiveKit } from '@/tests/support/with-livekit'

const { livekit, enter } = withLiveKit()
beforeEach(async () => {
  livekit().rooms.clear()
  await nobody()
})

type Person = Awaited<ReturnType<typeof somebody>>

const look = (person: Person) => lookNow({ actor: person, tab: person.tab })
const desk = async (trainer: Person) => (await look(trainer)).desk!.dropIns
const ask = (actor: Person, practiceId: string, key = newKey()) =>
  askDropIn({ actor, input: { key, practiceId } })
const answer = (actor: Person, dropInId: string, yes: boolean) =>
  answerDropIn({ actor, input: { key: newKey(), dropInId, yes } })
const stateOf = async (id: string) => (await db().dropIn.findUniqueOrThrow({ where: { id } })).state
const leave = (actor: Person, practiceId: string) =>
  leavePractice({ actor, input: { key: newKey(), practiceId } })
const practiceOf = (id: string) =>
  db().practice.findUniqueOrThrow({ where: { id }, include: { members: true } })
const tokenFor = (actor: Person, roomId: string) =>
  mintToken({ actor, input: { roomId, tab: actor.tab, take: false } })

/** Two peers, and a trainer they have let in, who is in the room by LiveKit's word. */
async function withTrainer() {
  const all = await peersLive(enter)
  const trainer = await trainerOnDuty()
  const { dropInId } = await ask(trainer, all.practiceId)
  await answer(all.one, dropInId, true)
  await answer(all.two, dropInId, true)
  await enter(trainer, all.roomId)
  await refreshRoom(all.roomId)
  return { ...all, trainer, dropInId }
}

describe('[M9] a trainer who would like to drop in on two peers', () => {
  it('sees who practises, asks, and is in once both have said yes; no token before', async () => {
    const { one, two, practiceId, roomId } = await peersLive(enter)
    const trainer = await trainerOnDuty()
    const [pair] = (await desk(trainer)).pairs
    expect(pair).toMatchObject({ practiceId, askedBy: null })
    expect([...pair!.aliases].sort()).toEqual([one.alias, two.alias].sort())
    expect(pair!.signs.length).toBeGreaterThan(0)

    const { dropInId } = await ask(trainer, practiceId)
    for (const peer of [one, two])
      expect((await look(peer)).practice!.dropIn).toMatchObject({ alias: trainer.alias, yes: false })
    await expect(tokenFor(trainer, roomId)).rejects.toMatchObject({ reason: 'not-your-room' })

    expect(await answer(one, dropInId, true)).toEqual({ in: false })
    expect((await look(one)).practice!.dropIn).toMatchObject({ yes: true })
    expect((await desk(trainer)).mine).toMatchObject({ id: dropInId, yes: 1 })
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
    expect((await desk(trainer)).pairs).toEqual([])
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
    expect((await desk(trainer)).last).toMatchObject({ id: dropInId, how: 'no' })
    for (const somebodyElse of [trainer, other]) {
      expect((await desk(somebodyElse)).pairs).toEqual([])
      await expect(ask(somebodyElse, practiceId)).rejects.toMatchObject({ reason: 'drop-in-not-now' })
    }
    await expect(tokenFor(trainer, roomId)).rejects.toMatchObject({ reason: 'not-your-room' })
    await later(durations.dropInQuiet + 1000, [one, two, trainer, other])
    expect((await desk(trainer)).pairs).toHaveLength(1)
    expect((await desk(trainer)).last).toBeNull()
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
    expect((await desk(trainer)).last).toMatchObject({ how: 'noAnswer' })
    expect((await desk(trainer)).pairs).toEqual([])
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
    expect((await desk(trainer)).pairs).toEqual([])
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
    expect((await desk(last)).last).toMatchObject({ how: 'over' })
  })

  it('[I10] blocked people, other languages and who is not here are never listed nor asked, also when blocked meanwhile', async () => {
    const { one, two, practiceId } = await peersLive(enter)
    const [trainer, late] = [await trainerOnDuty(), await trainerOnDuty()]
    await db().block.create({ data: { byId: two.id, otherId: trainer.id } })
    expect((await desk(trainer)).pairs).toEqual([])
    await expect(ask(trainer, practiceId)).rejects.toMatchObject({ reason: 'drop-in-not-now' })

    const { dropInId } = await ask(late, practiceId)
    await answer(one, dropInId, true)
    await db().block.create({ data: { byId: late.id, otherId: one.id } })
    expect(await answer(two, dropInId, true)).toEqual({ in: false })
    expect((await practiceOf(practiceId)).members).toHaveLength(2)

    await db().stream.updateMany({ where: { accountId: two.id }, data: { leaseUntil: new Date(0) } })
    expect((await desk(await trainerOnDuty())).pairs).toEqual([])

    const stranger = await trainerOnDuty()
    await db().account.update({ where: { id: stranger.id }, data: { language: 'gsg' } })
    expect((await desk(stranger)).pairs).toEqual([])
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

describe('[M9] three in a practice', () => {
  it('the trainer leaves: the two go on, with their cards; the trainer is free and out of the room', async () => {
    const { one, two, trainer, practiceId, roomId } = await withTrainer()
    await dealCard({ actor: one, input: { key: newKey(), practiceId, after: null } })
    const before = (await look(one)).practice!.script
    const { learner } = await learnerInLine('trainer')
    await afterCommits()
    expect(await openOffer(trainer.id)).toBeNull()

    const next = { key: newKey(), practiceId, pick: null, note: null }
    const { offerId } = await nextLearner({ actor: trainer, input: next })
    expect((await openOffer(learner.id))?.id).toBe(offerId)
    await afterCommits()
    expect(livekit().rooms.get(roomId)).toHaveLength(2)
    await expect(tokenFor(trainer, roomId)).rejects.toMatchObject({ reason: 'not-your-room' })

    const seen = (await look(one)).practice!
    expect(seen).toMatchObject({ id: practiceId, state: { kind: 'live' } })
    expect(seen.script).toEqual(before)
    expect(seen.third).toMatchObject({ alias: trainer.alias, left: true })
    await sendMessage({ actor: two, input: { key: newKey(), practiceId, text: 'Go on?' } })
    const text = sendMessage({ actor: trainer, input: { key: newKey(), practiceId, text: 'And?' } })
    await expect(text).rejects.toMatchObject({ reason: 'practice-ended' })
    await leave(trainer, practiceId)
    expect((await practiceOf(practiceId)).state).toBe('live')
  })

  it('whoever comes back by an old token is shown out', async () => {
    const { trainer, practiceId, roomId } = await withTrainer()
    const { identity } = await db().roomIdentity.findFirstOrThrow({
      where: { roomId, accountId: trainer.id },
    })
    await leave(trainer, practiceId)
    await afterCommits()
    livekit().rooms.get(roomId)!.push(identity)
    await refreshRoom(roomId)
    await afterCommits()
    expect(livekit().rooms.get(roomId)).not.toContain(identity)
  })

  it('a trainer who vanishes, never joins or goes on a break is out; the two go on', async () => {
    const { one, two, trainer, practiceId, roomId } = await withTrainer()
    const identities = livekit().rooms.get(roomId)!
    livekit().rooms.set(roomId, identities.slice(0, 2))
    await refreshRoom(roomId)
    expect((await look(one)).practice!.third!.awayUntil).toEqual(expect.any(Number))
    await later(durations.away + 1, [one, two, trainer])
    await expirePractices(false)
    expect((await look(one)).practice).toMatchObject({ state: { kind: 'live' }, third: { left: true } })
    expect((await look(trainer)).practice).toBeNull()

    const again = await ask(trainer, practiceId)
    await answer(one, again.dropInId, true)
    await answer(two, again.dropInId, true)
    await later(durations.join + 1, [one, two, trainer])
    await expirePractices(false)
    expect((await look(trainer)).practice).toBeNull()

    const third = await ask(trainer, practiceId)
    await answer(one, third.dropInId, true)
    await answer(two, third.dropInId, true)
    expect((await look(trainer)).practice).not.toBeNull()
    await setDuty({ actor: trainer, input: { key: newKey(), state: 'break' } })
    expect((await look(trainer)).practice).toBeNull()
    expect((await practiceOf(practiceId)).state).toBe('live')
  })

  it('a peer leaves: it is over for all three, the tickets end as with two, the trainer has a pause', async () => {
    const { one, two, trainer, practiceId } = await withTrainer()
    const served = await db().duty.findUniqueOrThrow({ where: { accountId: trainer.id } })
    await later(durations.served, [one, two, trainer])
    await leave(one, practiceId)
    for (const person of [one, two, trainer]) expect((await look(person)).practice).toBeNull()
    const tickets = await db().ticket.findMany({ where: { accountId: { in: [one.id, two.id] } } })
    expect(tickets.map((ticket) => ticket.closedWhy)).toEqual(['served', 'served'])
    const duty = await db().duty.findUniqueOrThrow({ where: { accountId: trainer.id } })
    expect(duty.restUntil).not.toBeNull()
    expect(duty.lastServedAt).toEqual(served.lastServedAt)
    const [summary] = (await look(two)).summaries
    expect(summary!.partner).toMatchObject({ alias: one.alias, role: 'peer' })
  })

  it('left within seconds by a peer: the other one waits on, that peer skipped, not the trainer', async () => {
    const { one, two, trainer, practiceId } = await withTrainer()
    await leave(one, practiceId)
    expect((await look(two)).ticket).toMatchObject({ state: { kind: 'waiting' } })
    const skips = await db().skip.findMany()
    expect(skips.flatMap((skip) => [skip.oneId, skip.otherId]).sort()).toEqual([one.id, two.id].sort())
    expect(skips.some((skip) => [skip.oneId, skip.otherId].includes(trainer.id))).toBe(false)
  })

  it('a peer’s "Something is wrong" ends it for all and blocks whom it is about', async () => {
    const { one, two, trainer, practiceId } = await withTrainer()
    const wrong = { practiceId, block: true, text: 'He shouted.', about: 'third' }
    await somethingWrong({ actor: one, input: { ...wrong, key: newKey() } })
    expect((await practiceOf(practiceId)).state).toBe('ended')
    expect(await db().block.findMany()).toMatchObject([{ byId: one.id, otherId: trainer.id }])
    expect(await db().report.findFirst({ where: { practiceId } })).toMatchObject({ aboutId: trainer.id })
    expect((await look(one)).ticket!.state.kind).toBe('held')
    await somethingWrong({ actor: two, input: { ...wrong, about: 'partner', key: newKey() } })
    expect(await db().block.count({ where: { byId: two.id, otherId: one.id } })).toBe(1)
  })

  it('the trainer’s "Something is wrong" ends the trainer’s part only', async () => {
    const { one, two, trainer, practiceId } = await withTrainer()
    const { partner } = (await look(trainer)).practice!
    const wrong = { practiceId, block: true, text: '', about: 'third', key: newKey() }
    await somethingWrong({ actor: trainer, input: wrong })
    const other = partner.alias === one.alias ? two : one
    expect(await db().block.findMany()).toMatchObject([{ byId: trainer.id, otherId: other.id }])
    expect((await practiceOf(practiceId)).state).toBe('live')
    expect((await look(trainer)).practice).toBeNull()
  })

  it('a verdict goes to the one it is about, and stands in that one’s look back', async () => {
    const { one, two, trainer, practiceId } = await withTrainer()
    const { partner, signs } = (await look(trainer)).practice!
    const about = partner.alias === one.alias ? 'third' : 'partner'
    const verdict = { practiceId, sign: signs[0]!.sign, grade: 'hard', off: [], about, key: newKey() }
    await giveVerdict({ actor: trainer, input: verdict })
    expect((await look(two)).practice!.verdicts).toMatchObject([{ forMe: true, grade: 'hard' }])
    expect((await look(one)).practice!.verdicts).toMatchObject([{ forMe: false }])
    const note = { key: newKey(), practiceId, pick: null, note: 'Thumb in.' }
    await expect(nextLearner({ actor: trainer, input: note })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
