import { weakFirst, type Tried } from './weak-signs'

export type { Tried } from './weak-signs'

export type SignState = 'to-come' | 'known' | 'wrong'

/** How each sign stands for a learner, in the order given: what its tile shows. */
export function signStates(
  signs: string[],
  attempts: Tried[],
): { sign: string; state: SignState; missed: number }[] {
  const missed = new Map(weakFirst(signs, attempts).map((need) => [need.sign, need.missed]))
  const good = new Set(
    attempts.filter((one) => one.outcome === 'right' || one.outcome === 'gotIt').map((one) => one.signId),
  )
  return signs.map((sign) => {
    const count = missed.get(sign) ?? 0
    return { sign, missed: count, state: count > 0 ? 'wrong' : good.has(sign) ? 'known' : 'to-come' }
  })
}
