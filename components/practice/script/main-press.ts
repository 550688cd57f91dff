import type { ScriptState } from '@/lib/matching/messages'

export type MainPress = 'start' | 'signed' | 'next' | 'finish'

/**
 * The one thing to press now, also by Enter; null when it is the other one's turn, or when each press leads elsewhere.
 * @param time by the server's clock
 */
export function mainPress(state: ScriptState, time: number): MainPress | null {
  switch (state.kind) {
    case 'ready':
      return 'start'
    case 'sign':
      return state.signed ? null : 'signed'
    case 'truth':
      if (time < state.from) return null
      return state.last ? 'finish' : 'next'
    case 'noCamera':
    case 'watch':
    case 'read':
    case 'done':
      return null
  }
}
