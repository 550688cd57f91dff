import { answer, ask, look, practiceOf, tokenFor, withTrainer, type Person } from '@/tests/support/drop-in'
import { beforeEach, describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { afterCommits } from '@/lib/infra/command'
import { nextLearner } from '@/lib/matching/next-learner'
import { setDuty } from '@/lib/matching/set-duty'
import { expirePractices } from '@/lib/practice/expire-practices'
import { giveVerdict } from '@/lib/practice/give-verdict'
import { leavePractice } from '@/lib/practice/leave-practice'
import { refreshRoom } from '@/lib/practice/refresh-room'
import { dealCard } from '@/lib/practice/script/deal-card'
import { sendMessage } from '@/lib/practice/send-message'
import { somethingWrong } from '@/lib/practice/something-wrong'
import { later } from '@/tests/support/clock'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, newKey, openOffer } from '@/tests/support/people'
import { withLiveKit } from '@/tests/support/with-livekit'

const { livekit, enter } = withLiveKit()
beforeEach(async () => {
  livekit().rooms.clear()
  await nobody()
})

const leave = (actor: Person, practiceId: string) =>
  leavePractice({ actor, input: { key: newKey(), practiceId } })

describe('[M9] three in a practice', () => {
  it('the trainer leaves: the two go on, with their cards; the trainer is free and out of the room', async () => {
    const { one, two, trainer, practiceId, roomId } = await withTrainer(enter)
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
    const { trainer, practiceId, roomId } = await withTrainer(enter)
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
    const { one, two, trainer, practiceId, roomId } = await withTrainer(enter)
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
    const { one, two, trainer, practiceId } = await withTrainer(enter)
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
    const { one, two, trainer, practiceId } = await withTrainer(enter)
    await leave(one, practiceId)
    expect((await look(two)).ticket).toMatchObject({ state: { kind: 'waiting' } })
    const skips = await db().skip.findMany()
    expect(skips.flatMap((skip) => [skip.oneId, skip.otherId]).sort()).toEqual([one.id, two.id].sort())
    expect(skips.some((skip) => [skip.oneId, skip.otherId].includes(trainer.id))).toBe(false)
  })

  it('a peer’s "Something is wrong" ends it for all and blocks whom it is about', async () => {
    const { one, two, trainer, practiceId } = await withTrainer(enter)
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
    const { one, two, trainer, practiceId } = await withTrainer(enter)
    const { partner } = (await look(trainer)).practice!
    const wrong = { practiceId, block: true, text: '', about: 'third', key: newKey() }
    await somethingWrong({ actor: trainer, input: wrong })
    const other = partner.alias === one.alias ? two : one
    expect(await db().block.findMany()).toMatchObject([{ byId: trainer.id, otherId: other.id }])
    expect((await practiceOf(practiceId)).state).toBe('live')
    expect((await look(trainer)).practice).toBeNull()
  })

  it('a verdict goes to the one it is about, and stands in that one’s look back', async () => {
    const { one, two, trainer, practiceId } = await withTrainer(enter)
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
