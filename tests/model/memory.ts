import { cast, type Person } from './cast'
import type { Snapshot } from './snapshot'

/** One thing that somebody does or that happens: a press on a verb, with its key, or something without one. */
export type Deed = {
  /** What is printed in the path of a failure */
  name: string
  verb: string
  by: Person | null
  /** The key of a press, which a retry sends again */
  key: string | null
  run: () => Promise<unknown>
  /** The same press under another key */
  runWith: (key: string) => Promise<unknown>
}

export type Outcome = { deed: Deed } & (
  | { kind: 'done'; answer: unknown }
  /** A DomainError: the refusal people can read */
  | { kind: 'refused'; reason: string }
  /** Anything else */
  | { kind: 'broke'; error: string }
)

/** What a walk remembers: the last look at the database, and what the database is not asked about. */
export type Memory = {
  seen: Snapshot
  /** Whose laptops are open: their tabs answer pings */
  awake: Set<string>
  /** Every press so far, and its answer once it had one */
  presses: { deed: Deed; answer: string | null }[]
  livekitAnswers: boolean
  /** What was done, in words; things done at once stand together */
  path: string[]
  /** How many things were done */
  done: number
}

export function freshMemory(seen: Snapshot): Memory {
  return {
    seen,
    awake: new Set(cast.map((one) => one.id)),
    presses: [],
    livekitAnswers: true,
    path: [],
    done: 0,
  }
}
