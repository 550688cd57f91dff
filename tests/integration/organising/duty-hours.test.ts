import { beforeEach, describe, expect, it } from 'vitest'
import { closeStream } from '@/lib/accounts/streams'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { readNow } from '@/lib/infra/transaction'
import { setDuty } from '@/lib/matching/set-duty'
import { sweep } from '@/lib/matching/sweep'
import { readDutySpans } from '@/lib/organising/queries'
import { later } from '@/tests/support/clock'
import { learnerInLine, newKey, somebody, trainerOnDuty } from '@/tests/support/people'

beforeEach(async () => {
  await db().$executeRaw`truncate "Offer", "OfferSide", "Ticket", "Duty", "DutySpan", "Skip" cascade`
})

const press = (actor: Awaited<ReturnType<typeof somebody>>, state: 'on' | 'off' | 'break') =>
  setDuty({ actor, input: { key: newKey(), state } })
const spansOf = (accountId: string) =>
  db().dutySpan.findMany({ where: { accountId }, orderBy: { startedAt: 'asc' } })
const minutes = (from: Date, to: Date | null) => to && Math.round((+to - +from) / 60_000)

describe('hours on duty', () => {
  it('run from the press to the press; a break is not duty', async () => {
    const trainer = await trainerOnDuty()
    await later(10 * 60_000, [trainer])
    await press(trainer, 'break')
    await later(5 * 60_000, [trainer])
    await press(trainer, 'on')
    await press(trainer, 'on')
    await later(2 * 60_000, [trainer])
    await press(trainer, 'off')
    const spans = await spansOf(trainer.id)
    expect(spans.map(({ startedAt, endedAt }) => minutes(startedAt, endedAt))).toEqual([10, 2])
  })

  it('end with the break after two missed offers', async () => {
    const trainer = await trainerOnDuty()
    const learners = [await learnerInLine('trainer'), await learnerInLine('trainer')]
    for (let missed = 0; missed < 2; missed++) {
      await later(durations.offer + 1000, [trainer, ...learners.map(({ learner }) => learner)])
      await sweep()
    }
    expect((await db().duty.findUniqueOrThrow({ where: { accountId: trainer.id } })).state).toBe('break')
    const [span, ...more] = await spansOf(trainer.id)
    expect(more).toEqual([])
    expect(span!.endedAt).not.toBeNull()
  })

  it('end with the last lease when a trainer just goes, not when the sweeper finds out', async () => {
    const trainer = await trainerOnDuty()
    await closeStream({ accountId: trainer.id, tab: trainer.tab })
    const lease = await db().stream.findFirstOrThrow({ where: { accountId: trainer.id } })
    await later(durations.leaseAfterClose + 10_000)
    const open = (await readDutySpans(new Date(0))).find(({ accountId }) => accountId === trainer.id)
    expect(open!.to).toEqual(lease.leaseUntil)
    await later(durations.dutyGone)
    await sweep()
    expect((await spansOf(trainer.id))[0]!.endedAt).toEqual(lease.leaseUntil)
  })

  it('[I2] change with the duty or not at all: a refused press leaves both as they were', async () => {
    const { learner } = await learnerInLine('peer')
    await db().account.update({ where: { id: learner.id }, data: { roles: ['learner', 'trainer'] } })
    const both = { ...learner, roles: ['learner' as const, 'trainer' as const] }
    await expect(press(both, 'on')).rejects.toMatchObject({ reason: 'in-line-yourself' })
    expect(await spansOf(learner.id)).toEqual([])
    await expect(
      db().$transaction(async (tx) => {
        await tx.duty.create({ data: { accountId: learner.id, state: 'on', since: await readNow(tx) } })
        expect(await tx.dutySpan.count({ where: { accountId: learner.id } })).toBe(1)
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await spansOf(learner.id)).toEqual([])
  })

  it('stay one span under presses from many windows at once', async () => {
    const trainer = await somebody({ role: 'trainer' })
    const states = Array.from({ length: 12 }, (_, at) => (['on', 'break', 'off'] as const)[at % 3]!)
    await Promise.all(states.map((state) => press(trainer, state)))
    const duty = await db().duty.findUniqueOrThrow({ where: { accountId: trainer.id } })
    const open = (await spansOf(trainer.id)).filter((span) => span.endedAt === null)
    expect(open).toHaveLength(duty.state === 'on' ? 1 : 0)
  })
})
