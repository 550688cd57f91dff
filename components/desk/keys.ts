import type { Grade, Off } from '@/lib/practice/verdict-words'

/** What a single key can do at the desk. */
export type DeskAction =
  | { do: 'take' }
  | { do: 'grade'; grade: Grade }
  | { do: 'off'; off: Off }
  | { do: 'undo' }
  | { do: 'move'; by: 1 | -1 }
  | { do: 'clip' }
  | { do: 'lookBack' }
  | { do: 'text' }
  | { do: 'assign' }
  | { do: 'next' }
  | { do: 'wrapUp' }
  | { do: 'wall' }
  | { do: 'back' }
  | { do: 'go'; number: number }
  | { do: 'give' }
  | { do: 'tries' }

/**
 * `idle`: no learner needs anything. `offered`: a learner is offered. `judging`: a practice is in front of the trainer.
 * `wall`: the wall is, whether or not somebody is offered besides.
 */
type When = 'idle' | 'offered' | 'judging' | 'wall'

/** What the numbers on the wall reach. They are grades in a practice: so the wall comes first, by one key. */
const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** Every single-key shortcut of the desk, in the order in which the help shows them. */
export const shortcuts: readonly { key: string; when: When; action: DeskAction }[] = [
  { key: 'Enter', when: 'offered', action: { do: 'take' } },
  { key: 'w', when: 'offered', action: { do: 'wrapUp' } },
  { key: 'w', when: 'idle', action: { do: 'wrapUp' } },
  { key: '1', when: 'judging', action: { do: 'grade', grade: 'again' } },
  { key: '2', when: 'judging', action: { do: 'grade', grade: 'hard' } },
  { key: '3', when: 'judging', action: { do: 'grade', grade: 'good' } },
  { key: '4', when: 'judging', action: { do: 'grade', grade: 'easy' } },
  { key: 'h', when: 'judging', action: { do: 'off', off: 'handshape' } },
  { key: 'l', when: 'judging', action: { do: 'off', off: 'location' } },
  { key: 'v', when: 'judging', action: { do: 'off', off: 'movement' } },
  { key: 'o', when: 'judging', action: { do: 'off', off: 'orientation' } },
  { key: 'f', when: 'judging', action: { do: 'off', off: 'face' } },
  { key: 'u', when: 'judging', action: { do: 'undo' } },
  { key: 'ArrowLeft', when: 'judging', action: { do: 'move', by: -1 } },
  { key: 'ArrowRight', when: 'judging', action: { do: 'move', by: 1 } },
  { key: 'm', when: 'judging', action: { do: 'clip' } },
  { key: 'r', when: 'judging', action: { do: 'lookBack' } },
  { key: 't', when: 'judging', action: { do: 'text' } },
  { key: 'a', when: 'judging', action: { do: 'assign' } },
  { key: 'n', when: 'judging', action: { do: 'next' } },
  { key: 'b', when: 'judging', action: { do: 'back' } },
  { key: 'b', when: 'idle', action: { do: 'wall' } },
  { key: 'b', when: 'offered', action: { do: 'wall' } },
  ...numbers.map((number) => ({
    key: String(number),
    when: 'wall' as const,
    action: { do: 'go' as const, number },
  })),
  { key: 't', when: 'wall', action: { do: 'tries' } },
  { key: 'a', when: 'wall', action: { do: 'give' } },
  { key: 'b', when: 'wall', action: { do: 'wall' } },
]

export type Press = {
  key: string
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  repeat: boolean
  isComposing: boolean
  /** What the focus is on: a place for text, something Enter itself presses, or neither */
  on: 'text' | 'control' | 'page'
}

/** `wall`: it is in front; its keys are in force besides those of `when`, and before them. */
export type KeysNow = {
  enabled: boolean
  covered: boolean
  when: Exclude<When, 'wall'> | null
  wall?: boolean
}

/**
 * What one key press asks the desk to do, or null. Text fields, open dialogs (`covered`) and held keys get
 * nothing; Enter on a focused button presses that button; switched off, only Enter is left.
 */
export function keyAction(press: Press, now: KeysNow): DeskAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return null
  if (press.on === 'text' || now.covered || now.when === null) return null
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  const of = (when: When | null) => shortcuts.find((one) => one.key === key && one.when === when)
  const found = (now.wall && of('wall')) || of(now.when)
  if (!found) return null
  if (press.repeat && found.action.do !== 'move') return null
  if (key === 'Enter') return press.on === 'control' ? null : found.action
  return now.enabled ? found.action : null
}

/** The key that does `action`, as `aria-keyshortcuts` wants it. */
export function keyOf(action: DeskAction): string {
  const wanted = JSON.stringify(action)
  return shortcuts.find((one) => JSON.stringify(one.action) === wanted)?.key ?? ''
}

const caps: Record<string, string> = { Enter: '↵', ArrowLeft: '←', ArrowRight: '→' }

/** The same as printed on a key cap. */
export function capOf(action: DeskAction): string {
  const key = keyOf(action)
  return caps[key] ?? key
}
