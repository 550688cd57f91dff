import { durations } from '@/lib/durations'
import { weakFirst, type Tried } from './weak-signs'

/** What a learner's review of a sign says: see lib/learning/fold-reviews.ts. */
export type Reviewed = {
  signId: string
  track: 'understand' | 'produce'
  due: Date
  lastGrade: 'again' | 'hard' | 'good' | 'easy'
  lastReviewAt: Date
}

export type SignStanding = { sign: string; missed: number; weak: boolean; due: boolean }

/**
 * How a learner stands with each sign, weak ones first. Weak: tries went wrong lately, or a trainer's last verdict was
 * again or hard and no good try came after it. Due: one of its reviews is, or it was never reviewed, but tried well and
 * not since `dueAfter`.
 * @param signs ids in teaching order, which settles ties
 * @param attempts @param reviews in any order
 */
export function neededSigns(
  signs: string[],
  attempts: Tried[],
  reviews: Reviewed[],
  now: Date,
): SignStanding[] {
  const lastGood = new Map<string, number>()
  for (const { signId, outcome, createdAt } of attempts)
    if (outcome === 'right' || outcome === 'gotIt')
      lastGood.set(signId, Math.max(lastGood.get(signId) ?? 0, +createdAt))

  return weakFirst(signs, attempts)
    .map(({ sign, missed }) => {
      const own = reviews.filter(({ signId }) => signId === sign)
      const said = own.find(({ track }) => track === 'produce')
      const judgedWeak = said?.lastGrade === 'again' || said?.lastGrade === 'hard'
      const good = lastGood.get(sign) ?? 0
      const weak = missed > 0 || (judgedWeak && good <= +said.lastReviewAt)
      const due =
        own.length > 0 ? own.some((one) => one.due <= now) : good > 0 && +now - good >= durations.dueAfter
      return { sign, missed, weak, due: !weak && due }
    })
    .map((one, order) => ({ one, order }))
    .sort((a, b) => Number(b.one.weak) - Number(a.one.weak) || a.order - b.order)
    .map(({ one }) => one)
}
