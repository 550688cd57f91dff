import type { Bench } from '../run'
import { playVariant, variants } from './days'
import type { Played } from './figures'
import { report } from './report'
import { makeTemplate } from './template'

/** Days played side by side: each is one process and its Postgres backends. */
const atOnce = 2

/**
 * A simulated day: learners, trainers, shifts and peaks by the table in assumptions.ts; the product's own verbs on a
 * real database; app_now() stepped, and the sweeps called, by the bench; LiveKit replaced by a stand-in. Then the same
 * day, to the same draw of the lot, with one part of matching taken away at a time.
 */
export const day: Bench = async ({ log, atEnd }) => {
  const seed = Number(process.env.BENCH_SEED || 1)
  const where = await makeTemplate({ log, atEnd })
  log(`Seed ${seed} (BENCH_SEED chooses another). Each day takes a minute or two.`)
  const played: Record<string, Played> = {}
  const left = [...variants]
  const player = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { name } = next
      played[name] = await playVariant(next, seed, where)
      log(`${name}: ${played[name].steps} steps in ${played[name].seconds} s`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, player))
  return report(
    seed,
    variants.map(({ name }) => [name, played[name]!]),
  )
}
