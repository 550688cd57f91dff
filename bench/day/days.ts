import { playIn, type Where } from './child'
import type { Played } from './figures'
import type { Order } from './play'

/** So long that it never comes on this day. */
const never = 86_400_000

export type Variant = { name: string; durations: Record<string, number>; order: Omit<Order, 'seed'> }

const on = { spreading: true, foresight: true }

/** The day as the product is, and the same day with one thing taken away at a time. */
export const variants: Variant[] = [
  { name: 'as it is', durations: {}, order: on },
  {
    name: 'no widening',
    durations: {
      peerAfter: never,
      otherRegionAfter: never,
      otherLevelAfter: never,
      anyLevelAfter: never,
    },
    order: on,
  },
  { name: 'no foresight', durations: {}, order: { ...on, foresight: false } },
  { name: 'no spreading', durations: {}, order: { ...on, spreading: false } },
]

/** Plays one variant in a process of its own, on a copy of the template database. */
export const playVariant = ({ name, durations, order }: Variant, seed: number, where: Where) =>
  playIn<Played>({ name, script: 'bench/day/play.ts', order: { seed, ...order }, durations }, where)
