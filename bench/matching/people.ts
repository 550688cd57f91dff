/** Everybody in this bench has a number; the rest follows from it, so that processes need not tell each other. */

export const vocabularies = 500
/** Wait already and can meet nobody: half want a trainer only, half did not say they are 18 or older. */
export const waiting = 10_000
/** May arrive in a round. */
export const arriving = 40_000

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')

export const accountOf = (person: number) => `00000000-0000-4000-8000-${hex(person, 12)}`
export const personOf = (account: string) => Number.parseInt(account.slice(-12), 16)
/** The key of the one press a person makes in a round: sent again, it is the same press. */
export const keyOf = (round: number, person: number) => `${hex(round, 8)}-0000-4000-8000-${hex(person, 12)}`
export const segmentOf = (vocabulary: number) => `bench/${vocabulary}`

/** Which vocabulary a person asks about in a round: spread evenly, different every round. */
export function vocabularyOf(round: number, person: number): number {
  let mixed = Math.imul(person ^ (person >>> 15), 0x2c1b3c6d) ^ Math.imul(round + 1, 0x297a2d39)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return ((mixed ^ (mixed >>> 15)) >>> 0) % vocabularies
}
