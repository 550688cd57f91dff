/** One arrival: a person asks to practise a vocabulary. */
export type Arrival = { person: number; key: string; account: string; topic: string }

/** A way to put two compatible requests together and tell both. */
export type Side = {
  /** Settles when the request is in line or matched, and committed. */
  arrive(arrival: Arrival): Promise<void>
  stop(): Promise<void>
}

/** Makes a side ready. `hear` is to be called for each account that a LISTEN connection of this process hears of. */
export type MakeSide = (url: string, hear: (account: string) => void) => Promise<Side>

export type SideName = 'ours' | 'quiet' | 'graphile' | 'boss' | 'bare'

/**
 * What one person's request looked like from outside, in ms since 1970: when it was made, answered (null when it
 * failed) and last told of.
 */
export type Seen = [person: number, called: number, answered: number | null, told: number | null]
