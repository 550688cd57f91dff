import { beforeEach, describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { leavePractice } from '@/lib/practice/leave-practice'
import { refreshRoom } from '@/lib/practice/refresh-room'
import { later } from '@/tests/support/clock'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, newKey, openOffer, trainerOnDuty } from '@/tests/support/people'
import { peersLive } from '@/tests/support/peers-live'
import { withLiveKit } from '@/tests/support/with-livekit'
import { camera, deal, look, pick, script, signed, started, turns, wrongOf } from './cards'

const { livekit, enter } = withLiveKit()
beforeEach(async () => {
  livekit().rooms.clear()
  await nobody()
})

describe('the script of two peers', () => {
  it('is there once both are live, and not in a practice with a trainer', async () => {
    const { one, two } = await peersLive(enter)
    expect((await script(one)).state).toEqual({ kind: 'ready' })
    expect((await script(two)).of).toBe(0)

    const trainer = await trainerOnDuty()
    const { learner } = await learnerInLine('trainer')
    const offer = await openOffer(trainer.id)
    const { practiceId, roomId } = await acceptOffer({
      actor: trainer,
      input: { key: newKey(), offerId: offer!.id },
    })
    await enter(trainer, roomId!)
    await enter(learner, roomId!)
    await refreshRoom(roomId!)
    expect((await look(learner)).practice!.script).toBeNull()
    await expect(deal(learner, practiceId!)).rejects.toMatchObject({ reason: 'no-practice' })
  })

  it('tells the reader nothing of the card before it is picked: no change of it changes what they are told', async () => {
    const { signer, reader, practiceId, roundId, card } = await started(enter)
    const round = await db().scriptRound.findUniqueOrThrow({ where: { id: roundId } })
    expect(round.choices).toHaveLength(4)
    expect(round.choices).toContain(card.sign)

    const told = async () => {
      const { at: _, ...rest } = await look(reader)
      return JSON.stringify(rest)
    }
    const toldWith = (signId: string) =>
      db()
        .scriptRound.update({ where: { id: roundId }, data: { signId } })
        .then(told)
    const dealt = new Set<string>()
    for (const signId of round.choices) dealt.add(await toldWith(signId))
    expect(dealt.size).toBe(1)
    expect((await script(reader)).state).toEqual({ kind: 'watch', roundId })

    await db().scriptRound.update({ where: { id: roundId }, data: { signId: card.sign } })
    await signed(signer, practiceId, roundId)
    const open = new Set<string>()
    for (const signId of round.choices) open.add(await toldWith(signId))
    expect(open.size).toBe(1)
    expect((await script(reader)).state).toMatchObject({ kind: 'read', roundId })
  })

  it('shows both the truth once it is picked, counts it for the pair and as a try of the reader’s', async () => {
    const { one, two, signer, reader, practiceId, roundId, card } = await started(enter)
    await signed(signer, practiceId, roundId)
    const wrong = await wrongOf(reader, card.sign)
    await later(2_000, [one, two])
    expect(await pick(reader, practiceId, roundId, wrong)).toEqual({ right: false })
    for (const person of [one, two])
      expect(await script(person)).toMatchObject({
        read: 0,
        past: [{ sign: card.sign, right: false }],
        state: { kind: 'truth', card: { sign: card.sign }, picked: { sign: wrong }, mine: person === reader },
      })
    const tries = await db().attempt.findMany({ where: { accountId: { in: [one.id, two.id] } } })
    expect(tries).toHaveLength(1)
    expect(tries[0]).toMatchObject({
      accountId: reader.id,
      signId: card.sign,
      outcome: 'wrong',
      chosen: wrong,
    })
    expect(tries[0]!.ms).toBeGreaterThanOrEqual(2_000)
  })

  it('swaps after each card and ends in the pair’s score and what to drill', async () => {
    const { one, two, practiceId } = await started(enter)
    const signers: string[] = []
    for (let number = 1; number <= 6; number++) {
      const { signer, reader, roundId, card } = await turns(one, two)
      signers.push(signer.id)
      await signed(signer, practiceId, roundId)
      await pick(reader, practiceId, roundId, number === 3 ? await wrongOf(reader, card.sign) : card.sign)
      const next = await deal(reader, practiceId, roundId)
      expect(next.roundId === null).toBe(number === 6)
    }
    expect(signers.filter((id) => id === one.id)).toHaveLength(3)
    expect(new Set(signers.slice(0, 2)).size).toBe(2)
    const [mine, theirs] = [await script(one), await script(two)]
    expect(mine).toMatchObject({ read: 5, of: 6, state: { kind: 'done', misread: [expect.anything()] } })
    expect(theirs).toMatchObject({ read: 5, of: 6 })

    await deal(two, practiceId)
    expect(await script(one)).toMatchObject({ read: 0, past: [] })
    await leavePractice({ actor: one, input: { key: newKey(), practiceId } })
    const { summaries } = await look(two)
    expect(summaries[0]!.script).toMatchObject({ read: 5, of: 6 })
  })

  it('leaves the reader time to see the truth before the other one can go on', async () => {
    const { one, two, signer, reader, practiceId, roundId, card } = await started(enter)
    await expect(deal(reader, practiceId, roundId)).rejects.toMatchObject({ reason: 'card-not-read' })
    await signed(signer, practiceId, roundId)
    await pick(reader, practiceId, roundId, card.sign)
    await expect(deal(signer, practiceId, roundId)).rejects.toMatchObject({ reason: 'still-looking' })
    await later(durations.scriptLook, [one, two])
    await deal(signer, practiceId, roundId)
    expect((await turns(one, two)).signer).toBe(reader)
  })

  it('lets the one with a camera sign every card, and says when nobody can', async () => {
    const { one, two, practiceId } = await peersLive(enter)
    await camera(one, practiceId, false)
    await camera(two, practiceId, true)
    await deal(one, practiceId)
    for (let number = 1; number <= 3; number++) {
      const { signer, reader, roundId, card } = await turns(one, two)
      expect(signer).toBe(two)
      await signed(signer, practiceId, roundId)
      await pick(reader, practiceId, roundId, card.sign)
      await deal(reader, practiceId, roundId)
    }
    await camera(two, practiceId, false)
    for (const person of [one, two]) expect((await script(person)).state).toEqual({ kind: 'noCamera' })
    await camera(one, practiceId, true)
    expect((await turns(one, two)).signer).toBe(one)
    expect(await script(two)).toMatchObject({ number: 4, cameras: { mine: false, partner: true } })
  })
})
