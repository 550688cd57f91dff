import { durations } from '@/lib/durations'

/**
 * A shown try, as far as it matters whether and when it is looked at. Times: ms since 1970. `saidAt`: when a trainer's last
 * verdict on this sign counts from; null: there is none. `missed`: how often the sign went wrong and was not put right.
 */
export type Shown = { id: string; sign: string; at: number; saidAt: number | null; missed: number }

/**
 * Chooses which of one learner's shown tries a trainer should look at, and in which order: of each sign the newest, when it
 * says something that no verdict has heard yet and is not too old to say it; what went wrong first, then who waits longest.
 */
export function chooseToJudge<Try extends Shown>(shown: Try[], now: number): Try[] {
  const newest = new Map<string, Try>()
  for (const one of [...shown].sort((a, b) => a.at - b.at)) newest.set(one.sign, one)
  return [...newest.values()]
    .filter(({ at, saidAt }) => (saidAt === null || at > saidAt) && now - at < durations.tryFresh)
    .sort((a, b) => Number(b.missed > 0) - Number(a.missed > 0) || a.at - b.at || (a.id < b.id ? -1 : 1))
}
