import os from 'node:os'
import type pg from 'pg'
import { clear } from './database'
import { countDoubles, countStranded, readPairs, toldAfter } from './pairs'
import { arriving, waiting } from './people'
import type { App } from './processes'
import type { SideName } from './sides'

export type Round = {
  side: SideName
  /** Requests answered a second, from the first call to the last answer. */
  perSecond: number
  /** Per pair: from the later one's call until both were told. */
  ms: number[]
  pairs: number
  /** Requests that ended in an error. */
  failed: number
  /** Pairs that were not told. */
  lost: number
  doubles: number
  /** Who could have met and still waits, 0.3 s after the end. */
  stranded: number
  /** The part of the machine's time that was used, in percent. */
  busy: number
}

/** Requests come one after the other, so many a second, whether the last was answered or not. */
export const pace = 200
/** In flight at once. pg-boss gets as many as fill its batches: it looks only every 0.5 s. */
const atOnce = { ours: 16, quiet: 16, graphile: 16, bare: 16, boss: 1_000 }

let number = 0

/** One round of one side: everybody arrives in a line as it was before. */
export async function measure(
  client: pg.Client,
  app: App,
  how: 'paced' | 'flood',
  ms: number,
): Promise<Round> {
  const round = number++
  const count = how === 'paced' ? (pace * ms) / 1_000 : arriving
  const people = Array.from({ length: count }, (_, at) => waiting + at)
  const before = cpuTimes()
  const seen = await app.order(
    how === 'paced'
      ? { do: 'paced', round, people, everyMs: 1_000 / pace }
      : { do: 'flood', round, people, atOnce: atOnce[app.side], ms },
  )
  const after = cpuTimes()
  if (!seen) throw new Error(`${app.side} ended in the middle of a round`)
  const first = Math.min(...seen.map(([, called]) => called))
  const answered = seen.flatMap(([, , at]) => at ?? [])
  const last = Math.max(...answered)
  const pairs = await readPairs(client, app.side)
  const done = {
    side: app.side,
    perSecond: (answered.length / (last - first)) * 1_000,
    failed: seen.length - answered.length,
    ...toldAfter(pairs, seen),
    pairs: pairs.length,
    doubles: await countDoubles(client, app.side),
    stranded: await countStranded(client, app.side),
    busy: Math.round((100 * (after.used - before.used)) / (after.all - before.all)),
  }
  await clear(client)
  return done
}

export const nextRound = () => number++

function cpuTimes(): { used: number; all: number } {
  const times = os.cpus().map((cpu) => cpu.times)
  const all = times.reduce((sum, one) => sum + one.user + one.nice + one.sys + one.irq + one.idle, 0)
  return { all, used: all - times.reduce((sum, one) => sum + one.idle, 0) }
}
