import type { SignCard, Step } from '@/lib/content/steps'

/**
 * Builds a drill: for each sign, tell it from its look-alikes, then sign it oneself.
 * @param signs ids in the order to drill them; unknown ones are left out
 * @param cards all signs it may use, by id
 */
export function drillOf(signs: string[], cards: Record<string, SignCard>): Step[] {
  return drillOfParts(
    [...new Set(signs)].map((sign) => ({ sign, kinds: ['recognise', 'produce'] })),
    cards,
  )
}

/** The same with the kinds of step chosen for each sign, no sign twice. Reading comes before signing. */
export function drillOfParts(
  parts: { sign: string; kinds: ('recognise' | 'produce')[] }[],
  cards: Record<string, SignCard>,
): Step[] {
  const known = parts.filter(({ sign }) => cards[sign])
  const drilled = known.map(({ sign }) => sign)
  const signsFor = (kind: 'recognise' | 'produce') =>
    known.filter(({ kinds }) => kinds.includes(kind)).map(({ sign }) => sign)
  return [
    ...signsFor('recognise').map((sign): Step => ({
      id: `drill-recognise-${sign}`,
      kind: 'recognise',
      sign,
      choices: choicesFor(sign, drilled, cards),
    })),
    ...signsFor('produce').map((sign): Step => ({ id: `drill-produce-${sign}`, kind: 'produce', sign })),
  ]
}

const choicesShown = 3

function choicesFor(sign: string, drilled: string[], cards: Record<string, SignCard>): string[] {
  const near = cards[sign]!.lookAlikes.filter((other) => cards[other])
  const rest = [...drilled, ...Object.keys(cards).sort()].filter((other) => other !== sign)
  const wrong = [...new Set([...near, ...rest])].slice(0, choicesShown - 1)
  return [sign, ...wrong].sort()
}
