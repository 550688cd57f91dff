import { setTimeout as sleep } from 'node:timers/promises'
import { endAll } from '@/scripts/children'
import { Failure, runMain } from '@/scripts/failure'
import { table, write, type Result } from './rows'

/** What a bench gets: where to say how far it is, and where to leave what has to be ended after it, last first. */
export type Bench = (run: { log: (line: string) => void; atEnd: AtEnd }) => Promise<Result>
export type AtEnd = (stop: () => Promise<unknown>) => void

const benches: Record<string, () => Promise<Bench>> = {
  handoff: async () => (await import('./handoff/handoff')).handoff,
  day: async () => (await import('./day/day')).day,
  matching: async () => (await import('./matching/matching')).matching,
  rounds: async () => (await import('./rounds/rounds')).rounds,
}

const stops: (() => Promise<unknown>)[] = []

/** Ends what the bench started; one that hangs does not hold up the others. */
async function stopAll(): Promise<void> {
  for (const stop of stops.splice(0).reverse())
    await Promise.race([stop().catch(() => undefined), sleep(15_000)])
  await endAll()
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void stopAll().then(() => process.exit(1)))

await runMain(async () => {
  const name = process.argv[2] ?? ''
  const load = Object.hasOwn(benches, name) ? benches[name] : undefined
  if (!load) {
    const what = name ? `There is no bench “${name}”.` : 'Which bench?'
    throw new Failure(
      `${what} Say npm run bench -- NAME, where NAME is ${Object.keys(benches).join(' or ')}.`,
    )
  }
  try {
    const bench = await load()
    const result = await bench({ log: console.log, atEnd: (stop) => stops.push(stop) })
    write(name, result)
    console.log(`\n${table(result)}\nWritten to bench/results/${name}.json`)
  } finally {
    await stopAll()
  }
})
process.exit()
