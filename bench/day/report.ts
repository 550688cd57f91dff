import { figureRow, type Result } from '../rows'
import { assumptions } from './assumptions'
import type { Played } from './figures'

/** The targets as rows, read off the day as it is; under them every day in one line. */
export function report(seed: number, days: [name: string, played: Played][]): Result {
  const base = days[0]![1]
  const { watched } = base
  const target = (metric: string, unit: string, peer: number, ours: number, goal: number) =>
    figureRow(metric, unit, { peer, ours, limit: null, goal })
  return {
    rows: [
      // Beside us: Amazon Mayday's mean (9.75 s, April 2014) and Be My Eyes' nine of ten in 30 s (2020).
      target('answer p50 while a trainer is on duty', 's', 9.75, base.p50, 10),
      target('answer p90 while a trainer is on duty', 's', 30, base.p90, 30),
      // Beside us in the next ones: how many it could have happened to.
      target(
        '30 s in line, a peer in line, neither asked',
        'learners',
        watched.waitedForPeer,
        watched.peerMissed,
        0,
      ),
      target(
        '90 s in line without a next step',
        'learners',
        watched.waitedForQuestion,
        watched.noNextStep,
        0,
      ),
      target('overtaken by a later equal ticket', 'offers', watched.trainerOffers, watched.overtaken, 0),
    ],
    beside: ['', '', '', '', ''],
    under: [
      ...dayTable(days),
      '',
      `Seed ${seed}. Picked by a trainer out of order: ${base.picked}. Answered after somebody who came later, since an offer on the way lapsed or was declined: ${base.answeredLater}.`,
      `At 30 s ${watched.waitedForPeer} who take peers were still in line, ${watched.peerFound} of them with a proposal behind or before them; at 90 s ${watched.waitedForQuestion}.`,
      'What the day assumes of people, and where each figure comes from: bench/day/assumptions.ts',
    ],
    samples: { seed, days: Object.fromEntries(days), assumptions },
  }
}

function dayTable(days: [string, Played][]): string[] {
  const head = ['day', 'asked', 'p50', 'p90', 'p50 all', 'p90 all', 'peers', 'gave up', 'questions', 'Gini']
  const percent = (part: number) => `${(part * 100).toFixed(0)} %`
  const seconds = (value: number) => `${value.toFixed(1)} s`
  const lines = days.map(([name, one]) => [
    ...[
      name,
      String(one.asked),
      seconds(one.p50),
      seconds(one.p90),
      seconds(one.p50All),
      seconds(one.p90All),
    ],
    ...[percent(one.peers), percent(one.gaveUp), String(one.counts.question), one.gini.toFixed(2)],
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]!.length)))
  return [head, ...lines].map((line) =>
    line
      .map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  '),
  )
}
