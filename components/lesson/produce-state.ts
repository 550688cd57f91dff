import type { Moved, StepEvent } from './moved'

/** Sign it from memory, then compare with the model. `took`: milliseconds until it was signed, or shown. */
export type ProduceState = { phase: 'sign' } | { phase: 'compare'; took: number; replays: number }

export const produceStart: ProduceState = { phase: 'sign' }

/**
 * Being shown the model counts as one replay of it.
 * @param ms since the sign was asked for
 */
export function moveProduce(
  state: ProduceState,
  event: StepEvent,
  { sign, ms }: { sign: string; ms: number },
): Moved<ProduceState> {
  if (state.phase === 'sign') {
    if (event.do !== 'signed' && event.do !== 'show') return { state }
    return { state: { phase: 'compare', took: ms, replays: event.do === 'show' ? 1 : 0 } }
  }
  const { took, replays } = state
  switch (event.do) {
    case 'replay':
      return { state: { ...state, replays: replays + 1 } }
    case 'again':
      return { state: produceStart, attempt: { sign, ms: took, replays, outcome: 'again' } }
    case 'gotIt':
      return { state, attempt: { sign, ms: took, replays, outcome: 'gotIt' }, next: true }
    default:
      return { state }
  }
}
