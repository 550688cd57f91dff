import type { Actor } from '@/lib/accounts/actor'

/** Somebody of the model's world. */
export type Person = Actor & { recording: boolean; tab: string }

const uuid = (kind: number, number: number) =>
  `00000000-0000-4000-800${kind}-${String(number).padStart(12, '0')}`

type Kind = { trainer?: boolean; adult?: boolean; language?: string; recording?: boolean }

function person(number: number, alias: string, kind: Kind = {}): Person {
  const { trainer = false, adult = true, language = 'ase', recording = false } = kind
  return {
    ...{ id: uuid(1, number), tab: uuid(2, number), signInId: uuid(3, number) },
    ...{ alias, adult, language, recording },
    roles: trainer ? ['learner', 'trainer'] : ['learner'],
  }
}

/** Learners of two languages, one of them a minor; three trainers, who are learners, too, when off duty; the recording. */
export const cast: Person[] = [
  person(1, 'otter'),
  person(2, 'heron'),
  person(3, 'wren'),
  person(4, 'mole', { adult: false }),
  person(5, 'finch', { language: 'bfi' }),
  person(6, 'stork', { language: 'bfi' }),
  person(7, 'robin', { trainer: true }),
  person(8, 'swift', { trainer: true }),
  person(9, 'crane', { trainer: true, language: 'bfi' }),
  person(10, 'rook', { trainer: true, recording: true }),
]

export const trainers = cast.filter((one) => one.roles.includes('trainer'))

const byId = new Map(cast.map((one) => [one.id, one]))

export function personOf(id: string): Person {
  const found = byId.get(id)
  if (!found) throw new Error(`nobody of the cast has the id ${id}`)
  return found
}

export const nameOf = (id: string) => byId.get(id)?.alias ?? id

/** Who blocked whom before anything happens. */
export const blockedFromTheStart: [Person, Person][] = [
  [cast[2]!, cast[1]!],
  [cast[0]!, cast[7]!],
]
