import { beforeEach, describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { acceptOffer } from '@/lib/matching/accept-offer'
import type { ScriptState } from '@/lib/matching/messages'
import { lookNow } from '@/lib/matching/queries'
import { leavePractice } from '@/lib/practice/leave-practice'
import { refreshRoom } from '@/lib/practice/refresh-room'
import { dealCard } from '@/lib/practice/script/deal-card'
import { pickSign } from '@/lib/practice/script/pick-sign'
import { sayCamera } from '@/lib/practice/script/say-camera'
import { saySigned } from '@/lib/practice/script/say-signed'
import { later } from '@/tests/support/clock'
import { learnerInLine, newKey, openOffer, trainerOnDuty, type somebody } from '@/tests/support/people'
import { peersLive } from '@/tests/support/peers-live'
import { withLiveKit } from '@/tests/support/with-livekit'

const { livekit, enter } = withLiveKit()
beforeEach(async () => {
  livekit().rooms.clear()
  await db()
    .$executeRaw`truncate "Offer", "OfferSide", "Member", "Practice", "Ticket", "Duty", "Skip", "Block" cascade`
})

type Person = Awaited<ReturnType<typeof somebody>>

const look = (person: Person) => lookNow({ actor: person, tab: person.tab })
const script = async (person: Person) => (await look(person)).practice!.script!
const deal = (actor: Person, practiceId: string, after: string | null = null) =>
  dealCard({ actor, input: { key: newKey(), practiceId, after } })
const signed = (actor: Person, practiceId: string, roundId: string) =>
  saySigned({ actor, input: { key: newKey(), practiceId, roundId } })
const pick = (actor: Person, practiceId: string, roundId: string, sign: string) =>
  pickSign({ actor, input: { key: newKey(), practiceId, roundId, sign } })
const camera = (actor: Person, practiceId: string, on: boolean) =>
  sayCamera({ actor, input: { key: newKey(), practiceId, on } })

/** Who has the card, and who reads it. */
async function turns(one: Person, two: Person) {
  const signs = (await script(one)).state.kind === 'sign'
  const [signer, reader] = signs ? [one, two] : [two, one]
  const state = (await script(signer)).state as Extract<ScriptState, { kind: 'sign' }>
  return { signer, reader, roundId: state.roundId, card: state.card }
}

async function started() {
  const all = await peersLive(enter)
  await deal(all.one, all.practiceId)
  return { ...all, ...(await turns(all.one, all.two)) }
}

/** A wrong choice of the reader's. */
async function wrongOf(reader: Person, card: string): Promise<string> {
  const state = (await script(reader)).state as Extract<ScriptState, { kind: 'read' }>
  return state.choices.find((choice) => choice.sign !== card)!.sign
}

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
    const { signer, reader, practiceId, roundId, card } = await started()
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
    const { one, two, signer, reader, practiceId, roundId, card } = await started()
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
    const { one, two, practiceId } = await started()
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

  it('[I6] gives the same answer to the same press, and has its effect once', async () => {
    const { signer, reader, practiceId, roundId, card } = await started()
    await signed(signer, practiceId, roundId)
    const press = { key: newKey(), practiceId, roundId, sign: card.sign }
    const answers = await Promise.all([1, 2, 3, 4].map(() => pickSign({ actor: reader, input: press })))
    expect(answers).toEqual(Array(4).fill({ right: true }))
    expect(await db().attempt.count({ where: { accountId: reader.id } })).toBe(1)
    const other = pickSign({ actor: reader, input: { ...press, sign: 'ase-z' } })
    await expect(other).rejects.toMatchObject({ reason: 'key-used' })
  })

  it('deals one card, whoever and however many press at once', async () => {
    const { one, two, practiceId } = await peersLive(enter)
    const starts = await Promise.all([one, two, one, two].map((actor) => deal(actor, practiceId)))
    expect(new Set(starts.map((answer) => answer.roundId)).size).toBe(1)

    const { signer, reader, roundId, card } = await turns(one, two)
    await signed(signer, practiceId, roundId)
    await pick(reader, practiceId, roundId, card.sign)
    await later(durations.scriptLook, [one, two])
    await Promise.all([one, two, one, two].map((actor) => deal(actor, practiceId, roundId)))
    expect(await db().scriptRound.count({ where: { practiceId } })).toBe(2)
  })

  it('takes one pick of a card, and only after it was signed', async () => {
    const { signer, reader, practiceId, roundId, card } = await started()
    await expect(pick(reader, practiceId, roundId, card.sign)).rejects.toMatchObject({ reason: 'card-gone' })
    await signed(signer, practiceId, roundId)
    const wrong = await wrongOf(reader, card.sign)
    const picks = await Promise.allSettled(
      [card.sign, wrong].map((sign) => pick(reader, practiceId, roundId, sign)),
    )
    expect(picks.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(pick(reader, practiceId, roundId, 'ase-zz')).rejects.toMatchObject({ reason: 'no-sign' })
  })

  it('refuses the signer’s pick, the reader’s "I signed it" and anybody from outside', async () => {
    const { signer, reader, practiceId, roundId, card } = await started()
    const { learner: stranger } = await learnerInLine('peer')
    await expect(signed(reader, practiceId, roundId)).rejects.toMatchObject({ reason: 'not-the-signer' })
    await signed(signer, practiceId, roundId)
    await expect(pick(signer, practiceId, roundId, card.sign)).rejects.toMatchObject({
      reason: 'not-the-reader',
    })
    for (const press of [
      () => pick(stranger, practiceId, roundId, card.sign),
      () => signed(stranger, practiceId, roundId),
      () => deal(stranger, practiceId),
      () => camera(stranger, practiceId, true),
    ])
      await expect(press()).rejects.toMatchObject({ reason: 'no-practice' })
  })

  it('leaves the reader time to see the truth before the other one can go on', async () => {
    const { one, two, signer, reader, practiceId, roundId, card } = await started()
    await expect(deal(reader, practiceId, roundId)).rejects.toMatchObject({ reason: 'card-not-read' })
    await signed(signer, practiceId, roundId)
    await pick(reader, practiceId, roundId, card.sign)
    await expect(deal(signer, practiceId, roundId)).rejects.toMatchObject({ reason: 'still-looking' })
    await later(durations.scriptLook, [one, two])
    await deal(signer, practiceId, roundId)
    expect((await turns(one, two)).signer).toBe(reader)
  })

  it('ends with the practice: the open card is dropped, and every press is refused', async () => {
    const { signer, reader, practiceId, roundId, card } = await started()
    await signed(signer, practiceId, roundId)
    await leavePractice({ actor: signer, input: { key: newKey(), practiceId } })
    expect((await db().scriptRound.findUniqueOrThrow({ where: { id: roundId } })).state).toBe('dropped')
    for (const press of [
      () => pick(reader, practiceId, roundId, card.sign),
      () => signed(signer, practiceId, roundId),
      () => deal(reader, practiceId),
      () => camera(reader, practiceId, false),
    ])
      await expect(press()).rejects.toMatchObject({ reason: 'practice-ended' })
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

  it('holds in the database what a round is: one open card, no answer that was not picked', async () => {
    const { practiceId, roundId } = await started()
    const { id: _, ...round } = await db().scriptRound.findUniqueOrThrow({ where: { id: roundId } })
    await expect(db().scriptRound.create({ data: { ...round, number: 2 } })).rejects.toThrow(/Unique/)
    const lies = [
      { state: 'picked' as const },
      { state: 'signed' as const },
      { picked: 'ase-zz' },
      { readerId: round.signerId },
      { state: 'closed' as const, endedAt: new Date() },
    ]
    for (const data of lies)
      await expect(db().scriptRound.updateMany({ where: { id: roundId }, data })).rejects.toThrow()
    await expect(
      db().scriptRound.updateMany({
        where: { practiceId },
        data: {
          state: 'picked',
          signedAt: new Date(),
          pickedAt: new Date(),
          picked: round.signId,
          right: false,
        },
      }),
    ).rejects.toThrow()
  })
})
