import type { Tried } from './weak-signs'

export type ExerciseResult = {
  /** How many signs were really tried, not only looked at */
  tried: number
  /** Signs that went wrong at least once, in the order of the exercise */
  missed: string[]
}

/**
 * How an exercise went. Null when nothing in it was asked or signed.
 * @param signs the signs of the exercise @param attempts those made in it
 */
export function exerciseResult(
  signs: string[],
  attempts: Pick<Tried, 'signId' | 'outcome'>[],
): ExerciseResult | null {
  const having = (outcomes: Tried['outcome'][]) =>
    new Set(attempts.filter((one) => outcomes.includes(one.outcome)).map((one) => one.signId))
  const wrong = having(['wrong', 'again'])
  const right = having(['right', 'gotIt'])
  const tried = signs.filter((sign) => wrong.has(sign) || right.has(sign)).length
  return tried === 0 ? null : { tried, missed: signs.filter((sign) => wrong.has(sign)) }
}
