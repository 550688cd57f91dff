import { figureRow, rateRow, row, type Result, type Row } from '../rows'
import { median, quantile, ratioRange } from '../statistics'
import { strandedMs, type killRound } from './kills'
import { pace, type Round } from './rounds'
import type { SideName } from './sides'

type Measured = {
  machine: object
  paced: Round[]
  flood: Round[]
  killed: Awaited<ReturnType<typeof killRound>>
}

/** What was measured as rows, each beside its goal. */
export function report({ machine, paced, flood, killed }: Measured): Result {
  const ms = (side: SideName) => of(paced, side).flatMap((round) => round.ms)
  const rates = (side: SideName) => of(flood, side).map((round) => round.perSecond)
  const told = (q: number, peer: SideName) => ({
    ...{ peer: quantile(ms(peer), q), ours: quantile(ms('ours'), q), limit: quantile(ms('bare'), q) },
  })
  const rate = (peer: SideName) => ({ peer: median(rates(peer)), ours: median(rates('ours')) })
  const faults = (side: SideName, what: 'doubles' | 'stranded' | 'lost') =>
    [...of(paced, side), ...of(flood, side)].reduce((sum, round) => sum + round[what], 0)
  const range = (peer: SideName) => {
    // ratioRange gives ours/peer of what it is told; for rates the row's ratio is peer/ours.
    const [low, high] = ratioRange(rates(peer), rates('ours'))
    return `[${low.toFixed(3)} … ${high.toFixed(3)}]`
  }
  const limit = median(rates('bare'))
  const lines: [Row, string?][] = [
    [figureRow('arrival → both told, p50', 'ms', { ...told(0.5, 'graphile'), goal: 3 })],
    [figureRow('arrival → both told, p99', 'ms', { ...told(0.99, 'graphile'), goal: 15 })],
    [row('arrival → both told, p50, beside graphile-worker', 'ms', { ...told(0.5, 'graphile'), goal: 0.6 })],
    [row('arrival → both told, p50, beside pg-boss', 'ms', { ...told(0.5, 'boss'), goal: 0.01 })],
    [
      rateRow('arrivals, 16 at once, beside graphile-worker', '/s', {
        ...{ ...rate('graphile'), limit, goal: 1 / 4.5 },
      }),
      range('graphile'),
    ],
    [
      rateRow('arrivals, beside pg-boss in batches', '/s', { ...rate('boss'), limit, goal: 1 }),
      range('boss'),
    ],
    [
      rateRow('arrivals with live notices, beside none', '/s', { ...rate('quiet'), limit: null, goal: 1.05 }),
      range('quiet'),
    ],
    [
      figureRow('double matches', 'pairs', {
        peer: faults('graphile', 'doubles'),
        ours: faults('ours', 'doubles') + faults('quiet', 'doubles') + killed.doubles,
        ...{ limit: null, goal: 0 },
      }),
    ],
    [
      figureRow(`compatible pairs waiting over ${strandedMs} ms, 16 at once and kill -9`, 'pairs', {
        ...{ peer: faults('graphile', 'stranded'), ours: killed.over + faults('ours', 'stranded') },
        ...{ limit: null, goal: 0 },
      }),
    ],
    [
      figureRow('told to be in line, and lost by kill -9', 'people', {
        ...{ peer: 0, ours: killed.lost, limit: null, goal: 0 },
      }),
    ],
  ]
  return {
    rows: lines.map(([one]) => one),
    beside: lines.map(([, beside]) => beside ?? ''),
    under: [
      `Peers: graphile-worker 0.17.3 with its defaults (one job at a time), pg-boss 10.4.2 looking every 0.5 s in batches of 500; limit: their statement alone.`,
      `${pace} arrivals a second for the first four rows; in brackets the ratio's 95 % range over the rounds (bootstrap). The machine was ${busy(paced, 'ours')} % busy in our paced rounds, ${busy(flood, 'ours')} % in the full ones.`,
      `16 at once, told p50/p99: ${(['ours', 'graphile', 'bare'] as const).map((side) => `${side} ${tail(of(flood, side))}`).join(', ')} ms.`,
      `Not told: ours ${faults('ours', 'lost')}, graphile-worker ${faults('graphile', 'lost')}, pg-boss ${faults('boss', 'lost')}. Stranded at the end of a round: ours ${faults('ours', 'stranded')}, bare ${faults('bare', 'stranded')}.`,
      `Not measured: Nakama's matchmaker. It was not built here; it matches in ticks of a second at least (\`interval_sec\`), so its wait is bound by the tick.`,
      `kill -9: ${killed.kills} kills in ${killed.arrivals} arrivals, ${killed.again} presses sent again; the longest wait seen of two who could meet was ${killed.longest.toFixed(0)} ms (${killed.looks} looks).`,
    ],
    samples: { machine, killed, paced: paced.map(brief), flood: flood.map(brief) },
  }
}

const of = (rounds: Round[], side: SideName) => rounds.filter((round) => round.side === side)
const busy = (rounds: Round[], side: SideName) =>
  median(of(rounds, side).map((round) => round.busy)).toFixed(0)

/** A round without each single wait: its quantiles say as much. */
function brief({ ms, ...round }: Round) {
  const at = (q: number) => Number(quantile(ms, q).toFixed(2))
  return { ...round, told: { p50: at(0.5), p90: at(0.9), p99: at(0.99), max: at(1) } }
}

function tail(rounds: Round[]): string {
  const ms = rounds.flatMap((round) => round.ms)
  return `${quantile(ms, 0.5).toFixed(1)}/${quantile(ms, 0.99).toFixed(1)}`
}
