import type { TryNow } from './messages'

/** The clips of one sign: the newest one, and the first one where there is an earlier one. */
export type Pair = { sign: string; gloss: string; first: TryNow | null; newest: TryNow }

/** Puts kept clips together by sign, the sign with the newest clip first. Clips come in any order. */
export function choosePairs(clips: TryNow[]): Pair[] {
  const bySign = new Map<string, TryNow[]>()
  for (const clip of [...clips].sort((one, other) => one.at - other.at))
    bySign.set(clip.sign, [...(bySign.get(clip.sign) ?? []), clip])
  return [...bySign.values()]
    .map((of): Pair => {
      const newest = of.at(-1)!
      const { sign, gloss } = newest
      return { sign, gloss, first: of.length > 1 ? of[0]! : null, newest }
    })
    .sort((one, other) => other.newest.at - one.newest.at)
}
