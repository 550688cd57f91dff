import { signsOf, type SignCard, type Step, type StepKind } from '@/lib/content/steps'
import type { Assignable, SetNow, SignNeed } from '@/lib/matching/messages'
import type { Judged } from './board'

/** An exercise picked for a learner: one step of a segment, or a drill of some signs. */
export type Pick = { stepSlug: string; segmentId?: string } | { signs: string[] }

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
  segments: Assignable['segments'],
  glosses: Record<string, string>,
): ExerciseWords | null {
  if ('signs' in pick) return { kind: 'drill', what: pick.signs.map((sign) => glossOf(sign, glosses)) }
  const among = segments.filter(({ id }) => !pick.segmentId || id === pick.segmentId)
  const found = among.flatMap(({ steps }) => steps).find((step) => step.id === pick.stepSlug)
  return found ? stepWords(found, glosses) : null
}

/** The signs a drill starts with: what was judged again or hard here, and what went wrong before and was not put right. */
export function drillSigns(needs: SignNeed[], judged: Record<string, Judged>): string[] {
  const weak = ({ sign, missed }: SignNeed) => {
    const grade = judged[sign]?.grade
    return grade ? grade === 'again' || grade === 'hard' : missed > 0
  }
  return needs.filter(weak).map(({ sign }) => sign)
}

/** The saved set that a drill is exactly made of. */
export function setOf(pick: Pick, sets: SetNow[]): SetNow | undefined {
  if (!('signs' in pick)) return undefined
  return sets.find(({ signs }) => signs.join() === pick.signs.join())
}

/** The steps that touch the weak signs first, otherwise in the order of the segment. */
export function stepsByNeed(steps: Step[], weak: string[]): Step[] {
  const touches = (step: Step) => (signsOf(step).some((sign) => weak.includes(sign)) ? 0 : 1)
  return [...steps].sort((a, b) => touches(a) - touches(b))
}

/** What went wrong for any of these learners, each sign once with all its misses, the most missed first. */
export function needsOf(learners: { weak: SignNeed[] }[]): SignNeed[] {
  const all = new Map<string, SignNeed>()
  for (const need of learners.flatMap(({ weak }) => weak)) {
    const missed = (all.get(need.sign)?.missed ?? 0) + need.missed
    all.set(need.sign, { ...need, missed })
  }
  return [...all.values()].sort((a, b) => b.missed - a.missed)
}
