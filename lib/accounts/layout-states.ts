/** The live pictures of a practice: the other one's, a third one's where somebody has dropped in, and one's own. */
export const pictures = ['partner', 'third', 'own'] as const
export type Picture = (typeof pictures)[number]

/** How somebody has arranged the pictures of a practice. */
export type Layout = {
  /** Of this shape; a later shape has another number, and is not read as this one */
  v: 1
  /** Which picture is the large one; a third one who is not there is the partner instead */
  large: Picture
  /** The others are pinned beside it; else they lie small on it */
  beside: boolean
  /** Width of a small picture, in hundredths of the one it lies on */
  small: number
  /** What the first of two pictures beside each other takes, in hundredths; of more, against each of the others */
  split: number
}

type Limits = { min: number; max: number; step: number }

/** How far pictures can be resized, and how far by one key press. */
export const smallLimits: Limits = { min: 16, max: 46, step: 3 }
export const splitLimits: Limits = { min: 25, max: 75, step: 5 }

export const firstLayout: Layout = { v: 1, large: 'partner', beside: false, small: 22, split: 50 }

/** The layout that `stored` is, without what does not belong to it; null when it is none. */
export function parseLayout(stored: unknown): Layout | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { v, large, beside, small, split } = stored as Record<string, unknown>
  if (v !== 1 || typeof beside !== 'boolean') return null
  const known = pictures.find((one) => one === large)
  if (!known || !within(small, smallLimits) || !within(split, splitLimits)) return null
  return { v, large: known, beside, small, split }
}

export const sameLayout = (one: Layout, other: Layout) =>
  one.large === other.large &&
  one.beside === other.beside &&
  one.small === other.small &&
  one.split === other.split

function within(value: unknown, { min, max }: Limits): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
}
