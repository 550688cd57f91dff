import type { SignCard, Step } from '@/lib/content/steps'

/**
 * Builds a drill: for each sign, tell it from its look-alikes, then sign it oneself.
 * @param signs ids in the order to drill them; unknown ones are left out
 * @param cards all signs it may use, by id
 */
export function drillOf(signs: string[], cards: Record<string, SignCard>): Step[] {
  const known = [...new Set(signs)].filter((sign) => cards[sign])
  return [
    ...known.map((sign): Step => ({
      id: `drill-recognise-${sign}`,
      kind: 'recognise',
      sign,
      choices: choicesFor(sign, known, cards),
    })),
    ...known.map((sign): Step => ({ id: `drill-produce-${sign}`, kind: 'produce', sign })),
  ]
}

const choicesShown = 3

function choicesFor(sign: string, drilled: string[], cards: Record<string, SignCard>): string[] {
  const near = cards[sign]!.lookAlikes.filter((other) => cards[other])
  const rest = [...drilled, ...Object.keys(cards).sort()].filter((other) => other !== sign)
  const wrong = [...new Set([...near, ...rest])].slice(0, choicesShown - 1)
  return [sign, ...wrong].sort()
}
