import { median } from '../statistics'
import type { Handed } from './ours'
import type { Seen } from './reading'

/** From the press to each thing on the way, in milliseconds, as the middle of all rounds: where our time goes. */
export function breakdown(handed: Handed[]): string[] {
  const seen: [string, (one: Handed) => Seen, string[]][] = [
    ['trainer', (one) => one.trainer, ['ask /api/offers/accept', 'answer /api/offers/accept']],
    ['learner', (one) => one.learner, []],
  ]
  return seen.map(([side, of, first]) => {
    const names = [...first, 'look', 'ask /live/now', 'answer /live/now', 'resume', 'resumed', 'frame']
    const steps = names.map((name) => `${name} ${middle(handed, (one) => markAt(of(one), name), markOf)}`)
    const received = middle(handed, (one) => of(one).receivedAt, markOf)
    const decoded = median(handed.flatMap((one) => of(one).decodeMs ?? []))
    return `${side}: ${steps.join(' · ')} (last packet ${received}, decoding took ${decoded.toFixed(0)})`
  })
}

const markOf = (one: Handed) => markAt(one.trainer, 'press')!

function markAt(seen: Seen, name: string): number | null {
  return seen.marks.find((mark) => mark.name === name)?.at ?? null
}

function middle(handed: Handed[], at: (one: Handed) => number | null, from: (one: Handed) => number): string {
  const values = handed.flatMap((one) => {
    const moment = at(one)
    return moment === null ? [] : [moment - from(one)]
  })
  return values.length ? median(values).toFixed(0) : '–'
}
