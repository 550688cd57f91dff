import { counts } from '@/lib/durations'

export type Side = {
  accountId: string
  /** Null: not said yet, which counts as having one */
  camera: boolean | null
  /** What went wrong before, by sign */
  misses: Record<string, number>
}

export type Earlier = { signId: string; right: boolean | null }

/** How many cards a run has: each shared sign can come once from each side. */
export function cardsInRun(shared: number): number {
  return Math.min(counts.scriptCards, 2 * shared)
}

/**
 * Says who signs the next card: the two take turns, but whoever has no camera only reads.
 * @param sides in a fixed order; the first begins
 * @param last who signed the card before; null at the beginning
 * @returns null when neither has a camera
 */
export function chooseSigner<S extends Side>(
  sides: [S, S],
  last: string | null,
): { signer: S; reader: S } | null {
  const [first, second] = sides
  const [turn, other] = last === first.accountId ? [second, first] : [first, second]
  if (turn.camera !== false) return { signer: turn, reader: other }
  return other.camera !== false ? { signer: other, reader: turn } : null
}

/**
 * Chooses the card: signs not yet dealt in this run first, then those misread in an earlier run, then those weak for
 * both, then the weakest; chance settles the rest.
 * @param shared the signs both practise, at least one
 * @param run the cards of this run so far
 * @param before the cards of earlier runs
 * @param chance gives 0…1
 */
export function chooseCard(
  shared: string[],
  sides: [Side, Side],
  { run, before }: { run: Earlier[]; before: Earlier[] },
  chance: () => number,
): string {
  const ranked = shared.map((sign) => {
    const [a, b] = sides.map((side) => side.misses[sign] ?? 0) as [number, number]
    const dealt = run.filter((card) => card.signId === sign).length
    const misread = before.filter((card) => card.signId === sign && card.right === false).length
    const justNow = run.at(-1)?.signId === sign ? 1 : 0
    return { sign, order: [justNow, dealt, -misread, -Math.min(a, b), -(a + b), chance()] }
  })
  ranked.sort((a, b) => compare(a.order, b.order))
  return ranked[0]!.sign
}

/**
 * What the reader chooses among: the card and its look-alikes, closest first, then their look-alikes, then others.
 * @returns at most `counts.scriptChoices` ids in an order that tells nothing
 */
export function chooseLookAlikes(
  card: string,
  lookAlikes: Map<string, string[]>,
  others: string[],
  chance: () => number,
): string[] {
  const near = (lookAlikes.get(card) ?? []).filter((id) => lookAlikes.has(id))
  const further = near.flatMap((id) => lookAlikes.get(id) ?? []).filter((id) => lookAlikes.has(id))
  const all = [...new Set([card, ...near, ...further, ...others])].slice(0, counts.scriptChoices)
  return all
    .map((id) => ({ id, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id)
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : a[at]! - b[at]!
}
