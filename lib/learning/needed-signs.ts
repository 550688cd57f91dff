import { durations } from '@/lib/durations'
import { weakFirst, type Tried } from './weak-signs'

export type Judged = { signId: string; grade: 'again' | 'hard' | 'good' | 'easy'; createdAt: Date }

export type SignStanding = { sign: string; missed: number; weak: boolean; due: boolean }

/**
 * How a learner stands with each sign, weak ones first. Weak: tries went wrong lately, or a partner's last verdict was
 * again or hard and no good try came after it. Due: known, but not practised for `dueAfter`.
 * @param signs ids in teaching order, which settles ties
 * @param attempts @param verdicts in any order
 */
export function neededSigns(
  signs: string[],
  attempts: Tried[],
  verdicts: Judged[],
  now: Date,
): SignStanding[] {
  const last = new Map<string, Judged>()
  for (const verdict of verdicts)
    if (+verdict.createdAt >= +(last.get(verdict.signId)?.createdAt ?? 0)) last.set(verdict.signId, verdict)
  const tried = (sign: string, outcomes: Tried['outcome'][]) =>
    Math.max(
      0,
      ...attempts
        .filter((one) => one.signId === sign && outcomes.includes(one.outcome))
        .map((one) => +one.createdAt),
    )

  return weakFirst(signs, attempts)
    .map(({ sign, missed }) => {
      const verdict = last.get(sign)
      const judgedWeak = verdict?.grade === 'again' || verdict?.grade === 'hard'
      const good = tried(sign, ['right', 'gotIt'])
      const weak = missed > 0 || (judgedWeak && good <= +verdict.createdAt)
      const known = Math.max(good, verdict && !judgedWeak ? +verdict.createdAt : 0)
      return { sign, missed, weak, due: !weak && known > 0 && +now - known >= durations.dueAfter }
    })
    .map((one, order) => ({ one, order }))
    .sort((a, b) => Number(b.one.weak) - Number(a.one.weak) || a.order - b.order)
    .map(({ one }) => one)
}
