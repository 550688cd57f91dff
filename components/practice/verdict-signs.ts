import type { PracticeNow, SignNeed, VerdictNow } from '@/lib/matching/messages'
import type { Grade, Off } from '@/lib/practice/verdict-words'
import type { TileSign } from '../signs/sign-row'

/** Whether a grade counts as known on a tile. */
export function wentWell(grade: Grade): boolean {
  return grade === 'good' || grade === 'easy'
}

/** Signs as they stand before anybody has said anything: what went wrong, and how often. */
export function neededSigns(signs: SignNeed[]): TileSign[] {
  return signs.map(({ sign, gloss, missed }) => ({
    id: sign,
    gloss,
    missed,
    state: missed > 0 ? 'wrong' : 'to-come',
  }))
}

/** The signs of a practice as tiles: what the partner said of each, the one in hand (`shown`) marked. */
export function practiceSigns(practice: PracticeNow, shown: string | null): TileSign[] {
  return practice.signs.map(({ sign, gloss, missed }) => {
    const said = practice.verdicts.findLast((one) => one.forMe && one.sign === sign)
    if (sign === shown) return { id: sign, gloss, state: 'now' }
    if (!said) return { id: sign, gloss, state: 'to-come', missed }
    return { id: sign, gloss, state: wentWell(said.grade) ? 'known' : 'wrong', missed: 0 }
  })
}

/** What the partner said of each sign so far, the latest first. */
export function saidOfMe(practice: PracticeNow): { sign: string; gloss: string; grade: Grade; off: Off[] }[] {
  const gloss = new Map(practice.signs.map((one) => [one.sign, one.gloss]))
  const last = new Map<string, VerdictNow>()
  for (const one of practice.verdicts)
    if (one.forMe) {
      last.delete(one.sign)
      last.set(one.sign, one)
    }
  return [...last.values()]
    .map(({ sign, grade, off }) => ({ sign, grade, off, gloss: gloss.get(sign) ?? sign }))
    .reverse()
}
