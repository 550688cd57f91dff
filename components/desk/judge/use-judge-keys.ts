'use client'
import { keyAction, type DeskAction } from '../keys'
import { useKeyPresses } from '../use-desk-keys'

/** What a key does while tries are judged. `whole`: from the beginning, or its end again; `slow`: slower, or as it was */
export type JudgeAction =
  Extract<DeskAction, { do: 'grade' | 'off' | 'undo' | 'move' }> | { do: 'whole' } | { do: 'slow' }

export const wholeKey = 'r'
export const slowKey = 's'

/** The keys of a practice judge tries, too: the same ones, in the dialog that lies over the desk. */
export function useJudgeKeys(enabled: boolean, act: (action: JudgeAction) => void): void {
  useKeyPresses((press) => {
    const { key, repeat, ctrlKey, altKey, metaKey } = press
    if (enabled && key.toLowerCase() === slowKey && press.on !== 'text' && !press.covered) {
      if (repeat || ctrlKey || altKey || metaKey) return false
      act({ do: 'slow' })
      return true
    }
    const action = keyAction(press, { enabled, covered: press.covered, when: 'judging' })
    switch (action?.do) {
      case 'lookBack':
        act({ do: 'whole' })
        return true
      case 'grade':
      case 'off':
      case 'undo':
      case 'move':
        act(action)
        return true
      default:
        return false
    }
  }, 1)
}
