import { beforeEach, describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { leavePractice } from '@/lib/practice/leave-practice'
import { pickSign } from '@/lib/practice/script/pick-sign'
import { later } from '@/tests/support/clock'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, newKey } from '@/tests/support/people'
import { peersLive } from '@/tests/support/peers-live'
import { withLiveKit } from '@/tests/support/with-livekit'
import { camera, deal, pick, signed, started, turns, wrongOf } from './cards'

const { livekit, enter } = withLiveKit()
beforeEach(async () => {
  livekit().rooms.clear()
  await nobody()
})

describe('presses on a card', () => {
  it('[I6] gives the same answer to the same press, and has its effect once', async () => {
    const { signer, reader, practiceId, roundId, card } = await started(enter)
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
    const { signer, reader, practiceId, roundId, card } = await started(enter)
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
    const { signer, reader, practiceId, roundId, card } = await started(enter)
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

  it('ends with the practice: the open card is dropped, and every press is refused', async () => {
    const { signer, reader, practiceId, roundId, card } = await started(enter)
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

  it('holds in the database what a round is: one open card, no answer that was not picked', async () => {
    const { practiceId, roundId } = await started(enter)
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
