import type { Pick } from '@/lib/learning/give-assignment'
import type { SignNeed } from '@/lib/practice/messages'

/** What the recording says. It never pretends to see anybody. */
export const words = {
  label: 'Recording',
  greeting: 'I am a recording, so I cannot see you. Sign along with me.',
  note: 'From a recording: these marks follow your own tries, not what I saw.',
}

/** What a recording can honestly say of a sign: how the learner's own tries went. */
export function verdictFor({ sign, missed }: SignNeed): {
  sign: string
  grade: 'again' | 'hard' | 'good'
  off: []
} {
  return { sign, grade: missed > 1 ? 'again' : missed === 1 ? 'hard' : 'good', off: [] }
}

/** A drill of the signs that went wrong; with none, of the first two. */
export function pickFor(signs: SignNeed[]): Pick {
  const weak = signs.filter((need) => need.missed > 0)
  return { signs: (weak.length > 0 ? weak : signs.slice(0, 2)).map((need) => need.sign) }
}
