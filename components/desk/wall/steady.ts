import type { WallCard } from '@/lib/rounds/messages'

/** How many learners a number key reaches. */
export const keyed = 9

/** Milliseconds for which places and numbers stand after a hand was last seen, or after they were last given. */
export const stands = 4_000

/** Milliseconds within which nobody can have read a new number and pressed it: such a press means the old one. */
export const onTheWay = 600

/**
 * Who stands where: learner ids, those that need a look most first, and whom each number key reaches. `since`: when
 * these places were given; `last`: the ones before.
 */
export type Places = { ids: string[]; keys: string[]; since: number; last: Omit<Places, 'last'> | null }

/**
 * Gives the places for what the server ranks now. While a hand is there (`handAt`: when a key, finger or mouse was last
 * moved on the wall) nobody moves and no number changes its learner: who is gone keeps an empty place, who is new comes
 * last. Times are in ms by one clock.
 */
export function settle(
  before: Places | null,
  cards: readonly Pick<WallCard, 'learner' | 'hop'>[],
  { handAt, time }: { handAt: number; time: number },
): Places {
  const ranked = cards.map(({ learner }) => learner.id)
  const open = cards.filter(({ hop }) => hop === 'open').map(({ learner }) => learner.id)
  if (!before) return { ids: ranked, keys: open.slice(0, keyed), since: time, last: null }
  const held = time - handAt < stands || time - before.since < stands
  const ids = held ? append(before.ids, ranked) : ranked
  const keys = held ? append(before.keys, open).slice(0, keyed) : open.slice(0, keyed)
  if (same(ids, before.ids) && same(keys, before.keys)) return before
  // Who only comes last takes nobody's place: there is nothing to mistake, and nothing to hold anew.
  if (held) return { ...before, ids, keys }
  const { last: _, ...now } = before
  return { ids, keys, since: time, last: now }
}

/** Whom a number means, pressed at `time`; undefined when it has nobody. */
export function keyedAt(places: Places, number: number, time: number): string | undefined {
  return asSeen(places, time).keys[number - 1]
}

/** Whom a press on the tile of `id` means: within {@link onTheWay} of a change, who stood there before. */
export function pressedAt(places: Places, id: string, time: number): string | undefined {
  return asSeen(places, time).ids[places.ids.indexOf(id)]
}

function asSeen(places: Places, time: number): Pick<Places, 'ids' | 'keys'> {
  return places.last && time - places.since < onTheWay ? places.last : places
}

const append = (old: string[], all: string[]) => [...old, ...all.filter((id) => !old.includes(id))]
const same = (one: string[], other: string[]) =>
  one.length === other.length && one.every((id, at) => id === other[at])
