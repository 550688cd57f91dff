import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '@/scripts/home'

/** One measured thing, beside a peer and the limit, all of the same run. A ratio is ours/peer; smaller is better. */
export type Row = {
  metric: string
  unit: string
  peer: number
  ours: number
  /** What can be reached at best; null when nobody knows */
  limit: number | null
  ratio: number
  goal: number
  met: boolean
}

export type Result = {
  rows: Row[]
  /** Said on screen beside each row, e.g. how sure its ratio is; as many as there are rows */
  beside: string[]
  /** Said on screen under the table, one line each */
  under: string[]
  /** Everything that was measured, for whoever doubts the rows */
  samples: object
}

const folder = path.join(root, 'bench/results')

type Figures = Pick<Row, 'peer' | 'ours' | 'limit' | 'goal'>

/** Makes a row from two figures where less is better; `met` goes by the ratio as it is, before rounding. */
export function row(metric: string, unit: string, figures: Figures): Row {
  const ratio = figures.ours / figures.peer
  return { ...rounded(metric, unit, figures, ratio), met: ratio <= figures.goal }
}

/** The same where more is better: the ratio is peer/ours. */
export function rateRow(metric: string, unit: string, figures: Figures): Row {
  const ratio = figures.peer / figures.ours
  return { ...rounded(metric, unit, figures, ratio), met: ratio <= figures.goal }
}

/** A row whose goal is a figure in the row's own unit, not a ratio; its metric says so. `met` goes by `ours`. */
export function figureRow(metric: string, unit: string, figures: Figures): Row {
  const ratio = figures.peer ? figures.ours / figures.peer : 0
  return {
    ...rounded(`${metric} (goal in ${unit})`, unit, figures, ratio),
    met: figures.ours <= figures.goal,
  }
}

function rounded(metric: string, unit: string, { peer, ours, limit, goal }: Figures, ratio: number) {
  const round = (value: number, digits: number) => Number(value.toFixed(digits))
  return {
    ...{ metric, unit, peer: round(peer, 1), ours: round(ours, 1), limit: limit && round(limit, 1) },
    ...{ ratio: round(ratio, 3), goal: round(goal, 3) },
  }
}

/** The rows as a table for the terminal. */
export function table({ rows, beside, under }: Result): string {
  const head = ['metric', 'unit', 'peer', 'ours', 'limit', 'ratio', '', 'goal', 'met']
  const lines = rows.map((one, at) =>
    [
      ...[one.metric, one.unit, one.peer, one.ours, one.limit ?? '–', one.ratio, beside[at] ?? ''],
      ...[`≤ ${one.goal}`, one.met ? 'yes' : 'NO'],
    ].map(String),
  )
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]!.length)))
  const text = [head, ...lines].map((line) =>
    line.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))),
  )
  return [...text.map((line) => line.join('  ').trimEnd()), '', ...under].join('\n')
}

/** Writes `bench/results/NAME.json`, an array of rows, and beside it what they were made from. */
export function write(name: string, { rows, samples }: Result): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(rows, null, 2)}\n`)
  writeFileSync(path.join(folder, `${name}.samples.json`), `${JSON.stringify(samples, null, 1)}\n`)
}
