import type { Grade } from '@/lib/practice/verdict-words'

/** `ago`: 0 is the last seven days, 1 the seven before. `well`: how many of the verdicts were good or easy. */
export type CaseWeek = { ago: number; said: number; well: number }

const week = 7 * 86_400_000

/**
 * Counts verdicts week by week, counted back from now, so that it is nobody's calendar. Oldest first.
 * @param weeks how many of them
 */
export function caseWeeks(
  verdicts: { grade: Grade; createdAt: Date }[],
  now: Date,
  weeks: number,
): CaseWeek[] {
  const counted = Array.from({ length: weeks }, (_, at) => ({ ago: weeks - 1 - at, said: 0, well: 0 }))
  for (const { grade, createdAt } of verdicts) {
    const ago = Math.max(0, Math.floor((+now - +createdAt) / week))
    const one = counted[weeks - 1 - ago]
    if (!one) continue
    one.said++
    if (grade === 'good' || grade === 'easy') one.well++
  }
  return counted
}
