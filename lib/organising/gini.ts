export type Share = {
  /** What this one got */
  amount: number
  /** How much of it would be an equal part: hours, say */
  weight: number
}

/**
 * How unevenly amounts are spread over weights: 0 when everybody got the same per unit of weight, towards 1 when one
 * got all. The weighted Gini coefficient: twice the area between the Lorenz curve and the diagonal. With hours as
 * weights somebody who was there for a minute moves it by a minute's worth only.
 * @returns null when there is nothing to share, or nobody to share it between
 */
export function gini(shares: Share[]): number | null {
  const there = shares.filter((share) => share.weight > 0)
  const weights = sum(there.map((share) => share.weight))
  const amounts = sum(there.map((share) => share.amount))
  if (there.length === 0 || amounts === 0) return null
  const sorted = [...there].sort((a, b) => a.amount / a.weight - b.amount / b.weight)
  let under = 0
  let height = 0
  for (const { amount, weight } of sorted) {
    const next = height + amount / amounts
    under += ((height + next) * weight) / weights
    height = next
  }
  return Math.max(0, 1 - under)
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)
