import { pictures, splitLimits, type Layout, type Picture } from '@/lib/accounts/layout-states'

/** What there is to see. `third`: `small` where they are a guest, `beside` where both others count the same. */
export type Present = { third: 'none' | 'small' | 'beside'; clip: boolean }

export type Arranged = {
  /** Beside each other, the large one first; of a clip it is only said that there is one, last */
  beside: (Picture | 'clip')[]
  /** On the large one, in its corners: below on the right, and below on the left */
  small: Picture[]
}

/** Who gets the corner on the right first. */
const corners: readonly Picture[] = ['own', 'partner', 'third']

const there = ({ third }: Present) => pictures.filter((one) => one !== 'third' || third !== 'none')

/** Tells where each picture goes. */
export function arrange(layout: Layout, present: Present): Arranged {
  const [first, ...others] = largeFirst(layout, present)
  const pinned = (one: Picture) => layout.beside || (present.third === 'beside' && one !== 'own')
  const small = others.filter((one) => !pinned(one))
  // One's own keeps its corner, whoever else is small.
  small.sort((one, other) => corners.indexOf(one) - corners.indexOf(other))
  return {
    beside: [first!, ...others.filter(pinned), ...(present.clip ? (['clip'] as const) : [])],
    small,
  }
}

/** The picture that a swap makes large. */
export function afterSwap(layout: Layout, present: Present): Picture {
  return largeFirst(layout, present)[1]!
}

/** All pictures that are there: the large one, and then those that a swap makes large, in turn. */
function largeFirst(layout: Layout, present: Present): Picture[] {
  const all = there(present)
  const at = Math.max(0, all.indexOf(layout.large))
  return [...all.slice(at), ...all.slice(0, at)]
}

/** The widths of `count` pictures beside each other, against one another. */
export function tracks({ split }: Layout, count: number): number[] {
  return [split / (100 - split), ...Array<number>(Math.max(0, count - 1)).fill(1)]
}

/** Where the first of `count` pictures ends, as a share of all. */
export function shareOfFirst(layout: Layout, count: number): number {
  const [first] = tracks(layout, count)
  return first! / (first! + count - 1)
}

/** The `split` by which the first of `count` pictures ends at `share` of all, within what is allowed. */
export function splitAt(share: number, count: number): number {
  const first = (Math.min(0.99, Math.max(0.01, share)) * (count - 1)) / (1 - Math.min(0.99, share))
  return clamp((100 * first) / (1 + first), splitLimits)
}

/** The nearest whole number within the limits. */
export function clamp(value: number, { min, max }: { min: number; max: number }): number {
  return Math.min(max, Math.max(min, Math.round(value)))
}
