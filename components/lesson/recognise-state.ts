import type { Moved, StepEvent } from './moved'

/**
 * Which sign was it? `asking` hides the answer; `missed` shows it, beside the sign it was taken for (none when the
 * learner asked to be told); `right` waits for going on.
 */
export type RecogniseState =
  { phase: 'asking'; replays: number } | { phase: 'missed'; chosen: string | null } | { phase: 'right' }

export const recogniseStart: RecogniseState = { phase: 'asking', replays: 0 }

/**
 * @param sign the one in the clip
 * @param ms since it was asked for
 */
export function moveRecognise(
  state: RecogniseState,
  event: StepEvent,
  { sign, ms }: { sign: string; ms: number },
): Moved<RecogniseState> {
  switch (state.phase) {
    case 'asking': {
      const { replays } = state
      if (event.do === 'replay') return { state: { ...state, replays: replays + 1 } }
      if (event.do === 'show') {
        return { state: missed(null), attempt: { sign, ms, replays, outcome: 'again' } }
      }
      if (event.do !== 'choose') return { state }
      if (event.sign === sign) {
        return { state: { phase: 'right' }, attempt: { sign, ms, replays, outcome: 'right' } }
      }
      const chosen = event.sign
      return { state: missed(chosen), attempt: { sign, ms, replays, outcome: 'wrong', chosen } }
    }
    case 'missed':
      return { state: event.do === 'retry' ? recogniseStart : state }
    case 'right':
      return event.do === 'goOn' ? { state, next: true } : { state }
  }
}

function missed(chosen: string | null): RecogniseState {
  return { phase: 'missed', chosen }
}
