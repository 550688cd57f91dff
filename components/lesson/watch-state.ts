import type { Moved, StepEvent } from './moved'

/** Watch the model and copy it. */
export type WatchState = { replays: number }

export const watchStart: WatchState = { replays: 0 }

/**
 * @param ms since the sign was asked for
 * @param clipMs length of the model: who goes on before it has ended has seen the sign, not copied it
 */
export function moveWatch(
  state: WatchState,
  event: StepEvent,
  { sign, ms, clipMs }: { sign: string; ms: number; clipMs: number },
): Moved<WatchState> {
  const { replays } = state
  switch (event.do) {
    case 'replay':
      return { state: { ...state, replays: replays + 1 } }
    case 'again':
      return { state: watchStart, attempt: { sign, ms, replays, outcome: 'again' } }
    case 'gotIt':
      return { state, attempt: { sign, ms, replays, outcome: ms < clipMs ? 'seen' : 'gotIt' }, next: true }
    default:
      return { state }
  }
}
