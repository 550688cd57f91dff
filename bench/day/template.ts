import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { seed as fillIn } from '@/scripts/app'
import { homePath, lockHome, prepareHome } from '@/scripts/home'
import { migrate } from '@/scripts/migrate'
import { ask, ensurePostgres } from '@/scripts/postgres'
import type { AtEnd } from '../run'
import { onServer, type Where } from './child'

const template = 'bench_day'

/** Makes the database, with the demo course, that every simulated day gets a copy of, and the settings it is played with. */
export async function makeTemplate({
  log,
  atEnd,
}: {
  log: (line: string) => void
  atEnd: AtEnd
}): Promise<Where> {
  const home = path.join(homePath(), 'bench')
  mkdirSync(homePath(), { recursive: true })
  prepareHome(home)
  const release = lockHome(home, 'a bench')
  atEnd(async () => release())
  const postgres = await ensurePostgres({ home, log, own: true, fsync: false })
  atEnd(() => postgres.stop())
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: onServer(postgres.url, template),
    HANDOVER_HOME: home,
    HANDOVER_DEMO: '0',
    NEXTAUTH_SECRET: 'only-for-a-bench-only-for-a-bench',
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
  }
  await ask(postgres.url, `drop database if exists ${template} with (force)`)
  await ask(postgres.url, `create database ${template}`)
  await migrate(env.DATABASE_URL!)
  await fillIn(env, log)
  return { server: postgres.url, template, env, atEnd }
}
