import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/infra/db'
import { directly, straight } from '@/lib/infra/direct'
import { sweep } from '@/lib/matching/sweep'
import { learnerInLine, openOffer } from '../../support/people'

describe('arriving together', () => {
  beforeAll(() => sweep())

  it('[M4] two with a sign in common find each other, whoever commits first, without the sweep', async () => {
    for (let round = 0; round < 15; round++) {
      const [a, b] = await Promise.all([learnerInLine('peer'), learnerInLine('peer')])
      const offer = await openOffer(a.learner.id)
      expect(offer?.sides.map((side) => side.accountId).sort()).toEqual([a.learner.id, b.learner.id].sort())
    }
  })

  it('[M4] of many at once all but the odd one are put together, each once', async () => {
    const all = await Promise.all(Array.from({ length: 15 }, () => learnerInLine('peer')))
    const offers = await Promise.all(all.map(({ learner }) => openOffer(learner.id)))
    expect(offers.filter((offer) => !offer)).toHaveLength(1)
    expect(new Set(offers.flatMap((offer) => offer?.id ?? [])).size).toBe(7)
  })
})

describe('a transaction straight on a connection', () => {
  it('is undone when a statement fails that nobody waited for', async () => {
    const before = await db().room.count()
    const work = directly(async (sql) => {
      await sql.$executeRaw`insert into "Room" ("id", "ownerId") select gen_random_uuid(), "id" from "Account" limit 1`
      sql.$executeRaw`select 1 / 0`.catch(() => undefined)
    })
    await expect(work).rejects.toThrow(/division by zero/)
    expect(await db().room.count()).toBe(before)
  })

  it('is undone when its job fails, and leaves a connection that works', async () => {
    const work = directly(async (sql) => {
      await sql.$executeRaw`update "Upkeep" set "livekitMisses" = 9`
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    const [row] = await straight().$queryRaw<
      { misses: number }[]
    >`select "livekitMisses" as "misses" from "Upkeep"`
    expect(row?.misses).toBe(0)
  })

  it('writes nothing that a part of its job sends after another part failed', async () => {
    let late: Promise<unknown> = Promise.resolve()
    const work = directly((sql) => {
      late = sleep(30).then(() => sql.$executeRaw`update "Upkeep" set "livekitMisses" = 9`)
      return sql.$queryRaw`select 1`.then(() => Promise.reject(new Error('no')))
    })
    await expect(work).rejects.toThrow('no')
    await expect(late).rejects.toThrow('the transaction is over')
    expect(await db().upkeep.findFirstOrThrow()).toMatchObject({ livekitMisses: 0 })
  })
})
