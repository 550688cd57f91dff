import type { PracticeNow } from '@/lib/matching/messages'
import type { Off } from '@/lib/practice/verdict-words'
import { wentWell } from './verdict-signs'

/** `try`: sign it again before looking. `model`: it went wrong twice running, so now look. */
export type Nudge = { kind: 'try' | 'model'; sign: string; gloss: string; off: Off[] }

/**
 * What to do after a verdict of again or hard; null once the last word was a good one. First try again, then the answer:
 * a correction shown at once limits self-repair (found for spoken second languages; teachers of sign often correct directly).
 */
export function nudgeOf(practice: PracticeNow): Nudge | null {
  const mine = practice.verdicts.filter((one) => one.forMe)
  const last = mine.at(-1)
  if (!last || wentWell(last.grade) || practice.partner.role !== 'trainer') return null
  const before = mine.findLast((one) => one !== last && one.sign === last.sign)
  const gloss = practice.signs.find(({ sign }) => sign === last.sign)?.gloss ?? last.sign
  const kind = before && !wentWell(before.grade) ? 'model' : 'try'
  return { kind, sign: last.sign, gloss, off: last.off }
}
