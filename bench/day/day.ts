import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { seed as fillIn } from '@/scripts/app'
import { homePath, lockHome, prepareHome } from '@/scripts/home'
import { migrate } from '@/scripts/migrate'
import { ask, ensurePostgres } from '@/scripts/postgres'
import type { Bench } from '../run'
import { onServer, playVariant, variants } from './days'
import type { Played } from './figures'
import { report } from './report'

const template = 'bench_day'
/** Days played side by side: each is one process and its Postgres backends. */
const atOnce = 2

/**
 * A simulated day: learners, trainers, shifts and peaks by the table in assumptions.ts; the product's own verbs on a
 * real database; app_now() stepped, and the sweeps called, by the bench; LiveKit replaced by a stand-in. Then the same
 * day, to the same draw of the lot, with one part of matching taken away at a time.
 */
export const day: Bench = async ({ log, atEnd }) => {
  const seed = Number(process.env.BENCH_SEED || 1)
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

  log(`Seed ${seed} (BENCH_SEED chooses another). Each day takes a minute or two.`)
  const played: Record<string, Played> = {}
  const left = [...variants]
  const player = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { name } = next
      played[name] = await playVariant(next, seed, { server: postgres.url, template, env, atEnd })
      log(`${name}: ${played[name].steps} steps in ${played[name].seconds} s`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, player))
  return report(
    seed,
    variants.map(({ name }) => [name, played[name]!]),
  )
}
