import type { TryNow } from './messages'

/** A clip of a sign, made at a time (ms since 1970). */
type Timed = Pick<TryNow, 'sign' | 'gloss' | 'at'>

/** The clips of one sign: the newest one, and the first one where there is an earlier one. */
export type Pair<Clip extends Timed = TryNow> = {
  sign: string
  gloss: string
  first: Clip | null
  newest: Clip
}

/** Puts kept clips together by sign, the sign with the newest clip first. Clips come in any order. */
export function choosePairs<Clip extends Timed>(clips: Clip[]): Pair<Clip>[] {
  const bySign = new Map<string, Clip[]>()
  for (const clip of [...clips].sort((one, other) => one.at - other.at))
    bySign.set(clip.sign, [...(bySign.get(clip.sign) ?? []), clip])
  return [...bySign.values()]
    .map((of): Pair<Clip> => {
      const newest = of.at(-1)!
      const { sign, gloss } = newest
      return { sign, gloss, first: of.length > 1 ? of[0]! : null, newest }
    })
    .sort((one, other) => other.newest.at - one.newest.at)
}
