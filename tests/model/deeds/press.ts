import { cast, type Person } from '../cast'
import type { Deed, Memory } from '../memory'

/** Says what somebody could do now; null when nobody could. `pick` chooses among those who could. */
export type Plan = (memory: Memory, pick: number) => Deed | null

type Verb = (press: { actor: Person; input: unknown }) => Promise<object>

/** A press on a verb, with a key of its own. */
export function press(verb: Verb, by: Person, input: object): Deed {
  const key = crypto.randomUUID()
  const shown = Object.entries(input)
    .map(([name, value]) => `${name}: ${short(value)}`)
    .join(', ')
  return {
    name: `${by.alias}.${verb.name}(${shown})`,
    ...{ verb: verb.name, by, key },
    run: () => verb({ actor: by, input: { key, ...input } }),
    runWith: (other) => verb({ actor: by, input: { key: other, ...input } }),
  }
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return /^[0-9a-f]{8}-/.test(text) ? text.slice(0, 8) : text
}

/** Something that happens without a key. */
export function happening(
  verb: string,
  by: Person | null,
  run: () => Promise<unknown>,
  detail: string | number = '',
): Deed {
  return { name: `${by ? `${by.alias}.` : ''}${verb}(${detail})`, verb, by, key: null, run, runWith: run }
}

/** The one of a list that a number chooses. */
export const chosen = <T>(all: readonly T[], pick: number): T | undefined =>
  all[pick % Math.max(all.length, 1)]

/** Mostly one who can; now and then anybody, for the refusals. */
export function willing<T>(able: T[], anybody: T[], pick: number): T | undefined {
  return chosen(able.length > 0 && pick % 8 !== 7 ? able : anybody, pick)
}

export const anyone = (pick: number) => chosen(cast, pick)!
