import type { SignCard, Step } from '@/lib/content/steps'

/** What is printed on a sign's tile; its id where the card is missing. */
export function glossOf(signs: Record<string, SignCard>, id: string): string {
  return signs[id]?.gloss ?? id
}

/** The message under `lesson` that names a step, and its values; for the heading and for the path. */
export function stepTitle(step: Step, signs: Record<string, SignCard>) {
  if (step.kind === 'spell') return { key: 'spell.title', values: { word: step.word } } as const
  const sign = glossOf(signs, step.sign)
  const values = { sign, kind: sign.length === 1 ? 'letter' : 'sign' }
  return { key: `${step.kind}.title`, values } as const
}
