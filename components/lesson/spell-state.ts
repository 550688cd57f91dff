import type { Moved, StepEvent } from './moved'

/** A word, sign by sign. `at` is the one asked for; behind the last one the word is done. `shown`: its model is. */
export type SpellState = { at: number; shown: boolean; replays: number }

export const spellStart: SpellState = { at: 0, shown: false, replays: 0 }

/**
 * Being shown the model counts as one replay of it.
 * @param signs of the word, in order
 * @param ms since the present one was asked for
 */
export function moveSpell(
  state: SpellState,
  event: StepEvent,
  { signs, ms }: { signs: string[]; ms: number },
): Moved<SpellState> {
  const { at, shown, replays } = state
  const sign = signs[at]
  if (sign === undefined) return event.do === 'goOn' ? { state, next: true } : { state }
  switch (event.do) {
    case 'show':
      return { state: shown ? state : { ...state, shown: true, replays: replays + 1 } }
    case 'replay':
      return { state: shown ? { ...state, replays: replays + 1 } : state }
    case 'again':
      return { state: { ...spellStart, at }, attempt: { sign, ms, replays, outcome: 'again' } }
    case 'gotIt':
      return { state: { ...spellStart, at: at + 1 }, attempt: { sign, ms, replays, outcome: 'gotIt' } }
    default:
      return { state }
  }
}
