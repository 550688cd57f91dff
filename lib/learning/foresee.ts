import { durations } from '@/lib/durations'

/** A learner who is on a step of a segment; `tries` are theirs of the last while, newest first. */
export type OnTheWay = {
  /** Steps up to the checkpoint, this one among them */
  stepsLeft: number
  stepBegan: Date
  tries: { stepSlug: string; ms: number }[]
}

const least = 3_000
const most = 60_000
const stepsLookedAt = 10
const stepsNeeded = 3
/** Whoever is on one step for so many times its usual length has stopped. */
const patience = 4

/** What a step takes this learner, in ms: the median of their last ten, or a usual value while less than three are known. */
export function stepTime(tries: OnTheWay['tries']): number {
  const byStep = new Map<string, number>()
  for (const { stepSlug, ms } of tries) byStep.set(stepSlug, (byStep.get(stepSlug) ?? 0) + ms)
  const times = [...byStep.values()].slice(0, stepsLookedAt).sort((a, b) => a - b)
  if (times.length < stepsNeeded) return durations.usualStep
  return Math.min(most, Math.max(least, times[Math.floor(times.length / 2)]!))
}

/** How long until a learner is likely at the checkpoint, in ms; null when they seem to have stopped. */
export function toCheckpoint({ stepsLeft, stepBegan, tries }: OnTheWay, now: Date): number | null {
  const each = stepTime(tries)
  const spent = +now - +stepBegan
  if (spent > patience * each) return null
  return Math.max(0, stepsLeft * each - Math.min(spent, each))
}

/**
 * Counts the learners who are likely at a checkpoint within `foresee`. A guess from their own pace, never a promise.
 * @returns how many, and when the first of them (ms since 1970); null for none
 */
export function foresee(learners: OnTheWay[], now: Date): { count: number; firstAt: number } | null {
  const soon = learners
    .map((learner) => toCheckpoint(learner, now))
    .filter((ms) => ms !== null && ms <= durations.foresee)
  return soon.length === 0 ? null : { count: soon.length, firstAt: +now + Math.min(...(soon as number[])) }
}
