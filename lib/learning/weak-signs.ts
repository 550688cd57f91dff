export type Tried = {
  signId: string
  outcome: 'seen' | 'right' | 'wrong' | 'again' | 'gotIt'
  createdAt: Date
}

/** Two good tries in a row, and a sign no longer counts as missed. */
const goodTriesToClear = 2

/**
 * Counts what went wrong with each sign, weak ones first.
 * @param signs ids in teaching order, which settles ties
 * @param attempts in any order
 */
export function weakFirst(signs: string[], attempts: Tried[]): { sign: string; missed: number }[] {
  const missed = new Map<string, number>()
  const good = new Map<string, number>()
  for (const { signId, outcome } of [...attempts].sort((a, b) => +a.createdAt - +b.createdAt)) {
    if (outcome === 'wrong' || outcome === 'again') {
      missed.set(signId, (missed.get(signId) ?? 0) + 1)
      good.set(signId, 0)
    } else if (outcome !== 'seen') {
      good.set(signId, (good.get(signId) ?? 0) + 1)
      if (good.get(signId)! >= goodTriesToClear) missed.delete(signId)
    }
  }
  return signs
    .map((sign, order) => ({ sign, missed: missed.get(sign) ?? 0, order }))
    .sort((a, b) => b.missed - a.missed || a.order - b.order)
    .map(({ sign, missed: count }) => ({ sign, missed: count }))
}
