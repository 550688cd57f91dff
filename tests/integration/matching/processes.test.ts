import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { lookNow } from '@/lib/matching/queries'
import { sweep } from '@/lib/matching/sweep'
import { seed } from '@/scripts/app'
import { migrate } from '@/scripts/migrate'
import { ask, ensurePostgres } from '@/scripts/postgres'
import { later } from '@/tests/support/clock'
import { otherProcess, type OtherProcess } from '@/tests/support/other-process'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, newKey, openOffer, segmentId, somebody, trainerOnDuty } from '@/tests/support/people'
import { settings } from '@/tests/support/postgres'

const started: OtherProcess[] = []
const another = async (env?: Record<string, string>) => {
  const process = await otherProcess(env)
  started.push(process)
  return process
}
const joining = (actor: object, want = 'peer') => ({
  do: 'join' as const,
  actor: actor as Awaited<ReturnType<typeof somebody>>,
  input: { key: newKey(), segment: segmentId, stepSlug: null, want },
})
const offersMade = () => db().offer.count({ where: { state: 'open' } })

beforeEach(nobody)
afterEach(async () => {
  for (const process of started.splice(0)) await process.kill()
})

describe('[M23] two app processes on one database', () => {
  it('two who arrive together, each in another process, find each other: one proposal', async () => {
    const [one, two] = await Promise.all([another(), another()])
    for (let round = 0; round < 10; round++) {
      const [a, b] = await Promise.all([somebody(), somebody()])
      await Promise.all([one.run(joining(a)), two.run(joining(b))])
      await expect.poll(() => openOffer(a.id)).not.toBeNull()
      expect((await openOffer(b.id))?.id).toBe((await openOffer(a.id))?.id)
    }
    expect(await offersMade()).toBe(10)
  })

  it('two sweeps at once end what is due once', async () => {
    const [one, two] = await Promise.all([another(), another()])
    const trainer = await trainerOnDuty()
    const { learner } = await learnerInLine('trainer')
    await later(durations.offer + 1, [trainer, learner])
    await Promise.all([one.run({ do: 'sweep' }), two.run({ do: 'sweep' }), sweep()])
    expect((await db().duty.findUniqueOrThrow({ where: { accountId: trainer.id } })).missed).toBe(1)
    expect(await db().offer.count()).toBe(1)
    expect(await offersMade()).toBe(0)
  })

  it('one that is killed between its commit and its announcement changes nothing: the other side looks and sees', async () => {
    const one = await another()
    const trainer = await trainerOnDuty()
    const { learner, ticketId } = await learnerInLine('trainer')
    const offer = await openOffer(trainer.id)
    await one.run({ do: 'mute' })
    const input = { key: newKey(), offerId: offer!.id }
    const accepted = await one.run({ do: 'accept', actor: trainer, input })
    await one.kill()
    const { practice, ticket } = await lookNow({ actor: learner, tab: learner.tab })
    expect(practice?.id).toBe((accepted as { practiceId: string }).practiceId)
    expect(ticket).toMatchObject({ id: ticketId, state: { kind: 'matched' } })
    // The same press, sent again to a living process, gets the same answer.
    const two = await another()
    expect(await two.run({ do: 'accept', actor: trainer, input })).toEqual(accepted)
  })

  it('one that is killed after an arrival leaves a ticket that the next sweep matches', async () => {
    const one = await another()
    const learner = await somebody()
    await one.run({ do: 'mute' })
    await one.run(joining(learner, 'trainer'))
    await one.kill()
    await db().duty.create({
      data: { accountId: (await somebody({ role: 'trainer' })).id, state: 'on', since: new Date() },
    })
    await sweep()
    expect(await openOffer(learner.id)).not.toBeNull()
  })
})

describe('[M21] a database that restarts in the middle', () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'restart-'))
  mkdirSync(path.join(home, 'logs'))
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  it('keeps every place, and the same process goes on matching', async () => {
    const start = () => ensurePostgres({ home, log: () => {}, own: true })
    let server = await start()
    try {
      await migrate(server.url)
      await seed({ ...settings(home), ...process.env, DATABASE_URL: server.url }, () => {})
      const app = await another({ DATABASE_URL: server.url, HANDOVER_HOME: home })
      const people = await Promise.all([person(server.url), person(server.url)])
      await app.run(joining(people[0]))
      await server.stop()
      await expect(app.run(joining(people[1]))).rejects.toThrow()
      server = await start()
      await expect
        .poll(() => app.run(joining(people[1])).catch(() => null), { timeout: 20_000 })
        .not.toBeNull()
      const now = (await app.run({ do: 'look', actor: people[0] })) as Awaited<ReturnType<typeof lookNow>>
      expect(now.ticket?.place).toBe(1)
      expect(now.offer?.side).toBe('asked')
    } finally {
      await server.stop()
    }
  })
})

/** Somebody with an open tab in another database. */
async function person(url: string) {
  const tab = newKey()
  const alias = `t${tab.slice(0, 12)}`
  const [row] = await ask(
    url,
    `insert into "Account" ("id", "alias", "aliasKey", "passwordHash", "roles", "adult")
     values (gen_random_uuid(), '${alias}', '${alias}', 'none', '{learner}', true) returning "id"`,
  )
  const id = row!.id as string
  await ask(
    url,
    `insert into "Stream" ("accountId", "tab", "leaseUntil") values ('${id}', '${tab}', now() + interval '5 minutes')`,
  )
  return { id, alias, roles: ['learner' as const], language: 'ase', adult: true, signInId: newKey(), tab }
}
