import pg from 'pg'
import { renewLease } from '@/lib/accounts/streams'
import { afterCommits } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { fakeLiveKit } from '@/tests/fakes/livekit'
import { blockedFromTheStart, cast } from './cast'
import { readSnapshot, type Snapshot } from './snapshot'

/** The real things a walk goes through: this test file's database, and a LiveKit that does what it is told. */
export type World = {
  livekit: Awaited<ReturnType<typeof fakeLiveKit>>
  /** Waits until nothing runs any more, then looks. */
  look: () => Promise<Snapshot>
  /** Ends every connection of the product to the database, as a restart of the database does. */
  cutConnections: () => Promise<void>
  /** Everything as at the beginning: all here, nobody in line, nobody on duty. */
  reset: () => Promise<void>
  close: () => Promise<void>
}

/** All but the people and the course. */
async function tablesThatChange(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(`
    select quote_ident("tablename") as "name" from pg_tables where "schemaname" = 'public' and "tablename" not in
      ('Account', 'SignIn', 'Course', 'Segment', 'Step', 'Sign', 'Upkeep', '_prisma_migrations')`)
  return rows.map((row) => row.name).join(', ')
}

/** Uses each pooled connection until all the dead ones are thrown out. */
async function noticeTheCut(): Promise<void> {
  const ask = () => db().$queryRaw`select 1`
  for (;;) {
    const answers = await Promise.allSettled(Array.from({ length: 8 }, ask))
    if (answers.every((answer) => answer.status === 'fulfilled')) return
  }
}

export async function openWorld(): Promise<World> {
  const livekit = await fakeLiveKit()
  Object.assign(process.env, {
    LIVEKIT_URL: livekit.url,
    LIVEKIT_API_KEY: 'key',
    LIVEKIT_API_SECRET: 'secret-of-the-fake-that-is-long-enough',
    HANDOVER_DURATIONS: JSON.stringify({ afterFirstPicture: 0, lookAgain: 1 }),
    // Lost connections are part of the walk, not news.
    LOG_LEVEL: 'silent',
  })
  const own = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await own.connect()
  const changing = await tablesThatChange(own)
  await db().account.createMany({
    data: cast.map(({ id, alias, roles, language, adult, recording }) => ({
      ...{ id, alias, roles, language, adult, recording },
      aliasKey: alias,
      passwordHash: 'none',
    })),
  })
  return {
    livekit,
    look: async () => {
      await afterCommits()
      return readSnapshot(own)
    },
    cutConnections: async () => {
      await own.query(`select pg_terminate_backend("pid") from pg_stat_activity
        where "datname" = current_database() and "pid" <> pg_backend_pid() and "backend_type" = 'client backend'`)
      await noticeTheCut()
    },
    reset: async () => {
      await afterCommits()
      livekit.comeBack()
      livekit.rooms.clear()
      await own.query(`
        truncate ${changing} cascade;
        update "Upkeep" set "lastSweptAt" = app_now(), "graceUntil" = null, "livekitMisses" = 0,
          "livekitAwayAt" = null, "livekitBackAt" = null`)
      await Promise.all(cast.map(({ id, tab }) => renewLease({ accountId: id, tab, visible: true })))
      await db().block.createMany({
        data: blockedFromTheStart.map(([by, other]) => ({
          byId: by.id,
          otherId: other.id,
          createdAt: new Date(),
        })),
      })
    },
    close: async () => {
      await afterCommits()
      await own.end()
      livekit.stop()
    },
  }
}
