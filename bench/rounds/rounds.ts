import type { AtEnd, Bench } from '../run'
import { rateRow, row, type Result } from '../rows'
import { median, quantile } from '../statistics'
import { playIn, type Where } from '../day/child'
import { makeTemplate } from '../day/template'
import { assume, assumptions } from './assumptions'
import { measureHops, type Hopped } from './hops'
import type { Order, Shifted } from './one-shift'

const goal = 1 / 3

type Pair = { steps: number; one: Shifted; many: Shifted }
/** On rounds, when another part of the learners shows their tries */
type Share = { shows: number; many: Shifted }

/**
 * First the real thing: from the key on the wall to the first picture, beside a stock LiveKit page. Then a simulated shift
 * on a real database with the product's own verbs: the same trainer, learners, signs and mistakes, once one to one and
 * once on rounds, where a hop takes as long as was measured.
 */
export const rounds: Bench = async ({ log, atEnd }) => {
  const hops = await alone((ends) => measureHops({ log, atEnd: ends }), atEnd)
  const seed = Number(process.env.BENCH_SEED || 1)
  const where = await makeTemplate({ log, atEnd })
  const hop = median(hops.map(({ trainerMs }) => trainerMs)) / 1000
  const pairs: Pair[] = []
  for (const steps of [assume.stepsOfExercise, ...assume.otherSteps]) {
    const play = (way: Order['way']) => playShift({ seed, way, steps, hop, shows: assume.shows }, where, log)
    const [one, many] = await Promise.all([play('one to one'), play('on rounds')])
    pairs.push({ steps, one, many })
  }
  const shares: Share[] = []
  for (const shows of assume.otherShares) {
    const order = { seed, way: 'on rounds', steps: assume.stepsOfExercise, hop, shows } as const
    shares.push({ shows, many: await playShift(order, where, log) })
  }
  return report({ seed, hops, pairs, shares })
}

/** What a part started has ended before the next one begins. */
async function alone<T>(part: (atEnd: AtEnd) => Promise<T>, atEnd: AtEnd): Promise<T> {
  const stops: (() => Promise<unknown>)[] = []
  const stopAll = async () => {
    for (const stop of stops.splice(0).reverse()) await stop()
  }
  atEnd(stopAll)
  const result = await part((stop) => stops.push(stop))
  await stopAll()
  return result
}

async function playShift(order: Order, where: Where, log: (line: string) => void): Promise<Shifted> {
  const name = `${order.way}, exercises of ${order.steps} steps, ${order.shows} show`
  const shifted = await playIn<Shifted>({ name, script: 'bench/rounds/play.ts', order, durations: {} }, where)
  log(`${name}: ${shifted.perHour.toFixed(1)} served an hour`)
  return shifted
}

type Played = { seed: number; hops: Hopped[]; pairs: Pair[]; shares: Share[] }

function report({ seed, hops, pairs, shares }: Played): Result {
  const [{ one, many }] = pairs as [Pair]
  const of = (pick: (one: Hopped) => number, q: number) => quantile(hops.map(pick), q)
  const hopRow = (side: string, pick: (one: Hopped) => number, q: number) =>
    row(`Key on the wall → first remote frame, ${side}, p${q * 100}`, 'ms', {
      ...{ peer: of((one) => one.stockMs, q), ours: of(pick, q), limit: null, goal: 1 },
    })
  const rows = [
    rateRow('learners served per trainer-hour, on rounds beside one to one', 'an hour', {
      ...{ peer: one.perHour, ours: many.perHour, limit: null, goal },
    }),
    ...[0.5, 0.95].flatMap((q) => [
      hopRow('trainer', ({ trainerMs }) => trainerMs, q),
      hopRow('learner', ({ learnerMs }) => learnerMs, q),
    ]),
  ]
  return {
    rows,
    beside: rows.map(() => ''),
    under: [
      ...pairs.map(
        (pair) =>
          `Exercises of ${pair.steps} steps a sign: ${pair.one.perHour.toFixed(1)} and ${pair.many.perHour.toFixed(1)} served an hour, ${(pair.many.perHour / pair.one.perHour).toFixed(2)} times as many; verdicts for one of them ${pair.one.verdicts.toFixed(1)} and ${pair.many.verdicts.toFixed(1)}.`,
      ),
      ...shares.map(
        ({ shows, many: other }) =>
          `When ${shows * 100} % show their tries: ${other.perHour.toFixed(1)} served an hour, ${(other.perHour / one.perHour).toFixed(2)} times as many as one to one; verdicts for one of them ${other.verdicts.toFixed(1)}, ${other.tries} on tries, ${other.meetings} meetings.`,
      ),
      `When all do (${assume.shows * 100} %): ${many.tries} verdicts on tries, ${many.meetings} meetings; one to one ${one.meetings}.`,
      `Where the trainer's time goes, one to one: ${parts(one)}; on rounds: ${parts(many)}.`,
      `Seed ${seed}, ${hops.length} hops. What the shift assumes, and where each figure comes from: bench/rounds/assumptions.ts`,
    ],
    samples: { seed, hops, pairs, shares, assumptions },
  }
}

function parts({ spent }: Shifted): string {
  const all = Object.values(spent).reduce((sum, one) => sum + one, 0)
  const words = {
    meeting: 'meeting',
    watching: 'watching tries',
    looking: 'looking at signs',
    correcting: 'correcting',
    standingBy: 'standing by',
    between: 'between two',
  }
  return Object.entries(words)
    .map(([name, word]) => `${word} ${Math.round((100 * spent[name as keyof typeof spent]) / all)} %`)
    .join(', ')
}
