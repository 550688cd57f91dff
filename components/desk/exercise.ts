import { signsOf, type SignCard, type Step, type StepKind } from '@/lib/content/steps'
import type { SignNeed } from '@/lib/matching/messages'
import type { Judged } from './board'

/** An exercise picked for a learner: one step of the segment, or a drill of some signs. */
export type Pick = { stepSlug: string } | { signs: string[] }

/** What the words of an exercise need: its kind and the printed signs (or the word to spell). */
export type ExerciseWords = { kind: StepKind | 'drill'; what: string[] }

/** What is printed on the tile of `sign`; without a card, the last part of its id. */
export function glossOf(sign: string, glosses: Record<string, string>): string {
  return glosses[sign] ?? (sign.split('-').at(-1) ?? sign).toUpperCase()
}

/** What is printed on the tiles of `signs` and of what a learner brought. */
export function glossesOf(signs: Record<string, SignCard>, needs: SignNeed[]): Record<string, string> {
  const cards = Object.values(signs).map(({ id, gloss }) => [id, gloss])
  return Object.fromEntries([...cards, ...needs.map(({ sign, gloss }) => [sign, gloss])])
}

/** The words of one step. */
export function stepWords(step: Step, glosses: Record<string, string>): ExerciseWords {
  if (step.kind === 'spell') return { kind: 'spell', what: [step.word] }
  return { kind: step.kind, what: [glossOf(step.sign, glosses)] }
}

/** The words of a picked exercise; null when its step is no longer there. */
export function pickWords(
  pick: Pick,
  steps: { slug: string; step: Step }[],
  glosses: Record<string, string>,
): ExerciseWords | null {
  if ('signs' in pick) return { kind: 'drill', what: pick.signs.map((sign) => glossOf(sign, glosses)) }
  const found = steps.find((one) => one.slug === pick.stepSlug)
  return found ? stepWords(found.step, glosses) : null
}

/** The signs a drill starts with: what was judged again or hard here, and what went wrong before and was not put right. */
export function drillSigns(needs: SignNeed[], judged: Record<string, Judged>): string[] {
  const weak = ({ sign, missed }: SignNeed) => {
    const grade = judged[sign]?.grade
    return grade ? grade === 'again' || grade === 'hard' : missed > 0
  }
  return needs.filter(weak).map(({ sign }) => sign)
}

/** The steps that touch the weak signs first, otherwise in the order of the segment. */
export function stepsByNeed<T extends { step: Step }>(steps: T[], weak: string[]): T[] {
  const touches = ({ step }: T) => (signsOf(step).some((sign) => weak.includes(sign)) ? 0 : 1)
  return [...steps].sort((a, b) => touches(a) - touches(b))
}
