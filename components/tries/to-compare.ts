import type { KeptClipRow } from '@/lib/matching/messages'
import { choosePairs, type Pair } from '@/lib/tries/choose-pair'
import type { TryNow, TrySaid } from '@/lib/tries/messages'

/** `with`: the trainer it was kept with in a practice; null: a try, made alone. */
export type OwnClip = OwnTry & { with: string | null }

/** `said`: what a trainer said of it */
type OwnTry = TryNow & { said?: TrySaid | null }

/** Two clips of a sign to set beside each other, and all the tries of it there are, first ones first. */
export type ToCompare = Pair<OwnClip> & { tries: TryNow[] }

/**
 * A learner's clips by sign, tries and what was kept in practices alike: first and newest. A sign of which there is only
 * one clip from a practice is left out: there is nothing beside it, and it has a place of its own.
 */
export function toCompare(tries: OwnTry[], kept: KeptClipRow[]): ToCompare[] {
  const clips: OwnClip[] = [
    ...tries.map((one) => ({ ...one, with: null })),
    ...kept.flatMap(({ id, sign, at, film, with: alias }) =>
      sign ? [{ id, sign: sign.id, gloss: sign.gloss, at, src: film, with: alias ?? '' }] : [],
    ),
  ]
  return choosePairs(clips)
    .map((pair) => ({ ...pair, tries: tries.filter(({ sign }) => sign === pair.sign) }))
    .filter(({ first, tries: own }) => first !== null || own.length > 0)
}
