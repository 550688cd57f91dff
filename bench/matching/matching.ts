import { mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { homePath, lockHome, prepareHome } from '@/scripts/home'
import { migrate } from '@/scripts/migrate'
import { ask, ensurePostgres } from '@/scripts/postgres'
import type { Bench } from '../run'
import { clear, fill } from './database'
import { killRound } from './kills'
import { startApp, type App } from './processes'
import { report } from './report'
import { measure, nextRound, type Round } from './rounds'
import type { SideName } from './sides'

const sides: SideName[] = ['graphile', 'ours', 'bare', 'boss', 'quiet']
const settings = {
  paced: { rounds: Number(process.env.BENCH_PACED_ROUNDS || 3), ms: 5_000 },
  flood: { rounds: Number(process.env.BENCH_FLOOD_ROUNDS || 5), ms: 3_000 },
}

/**
 * "Put two compatible requests together and tell both", with 10,000 others in line over 500 vocabularies: the product's
 * join verb and notices beside graphile-worker and pg-boss, on one Postgres with its default settings (fsync on), one
 * process each, one after the other in turns. `bare` is the peers' one statement without a queue: the limit.
 * *Told* means that a LISTEN connection heard of both. In the product nobody lapses meanwhile (`offer` 10 min), since
 * nobody answers the offers, and everybody may join again in every round (`joinsPerWindow`).
 */
export const matching: Bench = async ({ log, atEnd }) => {
  const { client, env } = await startDatabase({ log, atEnd })
  const apps = new Map<SideName, App>()
  for (const side of sides) apps.set(side, await startApp(side, env, atEnd))

  const paced: Round[] = []
  const flood: Round[] = []
  const some = async (how: 'paced' | 'flood', into: Round[]) => {
    const { rounds, ms } = settings[how]
    // The first of each is thrown away: caches fill, code gets warm.
    for (let turn = 0; turn <= rounds; turn++)
      for (const side of turn % 2 ? [...sides].reverse() : sides) {
        if (how === 'paced' && side === 'quiet') continue
        const round = await measure(client, apps.get(side)!, how, turn === 0 ? ms / 2 : ms)
        log(line(how, turn, round))
        if (turn > 0) into.push(round)
      }
  }
  await some('paced', paced)
  await some('flood', flood)
  for (const app of apps.values()) await app.stop()

  await clear(client)
  const killed = await killRound(client, () => startApp('ours', env, atEnd), nextRound())
  log(`kill -9: ${JSON.stringify(killed)}`)
  const machine = { cpu: os.cpus()[0]?.model, cores: os.cpus().length, load: os.loadavg() }
  return report({ machine, paced, flood, killed })
}

async function startDatabase({ log, atEnd }: Parameters<Bench>[0]) {
  const home = path.join(homePath(), 'bench')
  mkdirSync(homePath(), { recursive: true })
  prepareHome(home)
  const release = lockHome(home, 'a bench')
  atEnd(async () => release())
  const postgres = await ensurePostgres({ home, log, own: true })
  atEnd(() => postgres.stop())
  await ask(postgres.url, 'drop database if exists bench_matching with (force)')
  await ask(postgres.url, 'create database bench_matching')
  const url = postgres.url.replace(/[^/]+$/, 'bench_matching')
  await migrate(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  atEnd(() => client.end())
  log('Filling the line …')
  await fill(client)
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: url,
    HANDOVER_HOME: home,
    HANDOVER_DURATIONS: JSON.stringify({ offer: 600_000, joinsPerWindow: 1_000 }),
    NEXTAUTH_SECRET: 'only-for-a-bench-only-for-a-bench',
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
  }
  return { client, env }
}

function line(
  how: string,
  turn: number,
  { side, perSecond, ms, failed, lost, doubles, stranded, busy }: Round,
) {
  const sorted = [...ms].sort((a, b) => a - b)
  const at = (q: number) => sorted[Math.floor((sorted.length - 1) * q)]?.toFixed(1) ?? '–'
  const faults = `${failed} failed, ${lost} not told, ${doubles} double, ${stranded} stranded`
  return `${how} ${turn || 'warm-up'} ${side}: ${perSecond.toFixed(0)}/s, told p50 ${at(0.5)} p99 ${at(0.99)} ms, ${faults} (${busy} % busy)`
}
