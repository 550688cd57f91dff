type Card = { sign: string; gloss: string }

/**
 * Where two peers stand in their script, as one of them may know it. `read` of `of` cards is the pair's score; `of`
 * is 0 before the first card. `past`: the cards of this run that both have seen the truth of.
 */
export type ScriptNow = {
  read: number
  of: number
  number: number
  past: (Card & { right: boolean })[]
  /** False: that browser says it has no camera, so the other one signs every card */
  cameras: { mine: boolean; partner: boolean }
  state: ScriptState
}

/**
 * `sign`: one has the card and signs it. `watch`: the other one is signing. `read`: what was it? `truth`: both see it;
 * whoever did not read it may go on from `from` on. `noCamera`: nobody can sign.
 */
export type ScriptState =
  | { kind: 'ready' }
  | { kind: 'noCamera' }
  | { kind: 'sign'; roundId: string; card: Card; signed: boolean }
  | { kind: 'watch'; roundId: string }
  | { kind: 'read'; roundId: string; choices: Card[] }
  | { kind: 'truth'; roundId: string; card: Card; picked: Card; mine: boolean; from: number; last: boolean }
  | { kind: 'done'; misread: (Card & { mine: boolean })[] }

/** The script's outcome in a look back: the last run that was begun. */
export type ScriptSummary = { read: number; of: number; misread: (Card & { mine: boolean })[] }
