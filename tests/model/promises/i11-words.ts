import type { Promised } from './promised'

export const refusalsHaveWords: Promised = {
  promise: 'I11',
  words: 'each refusal is one that people can read',
  broken: ({ outcomes, cut, memory }) =>
    outcomes.flatMap((outcome) => {
      if (outcome.kind !== 'broke' || cut) return []
      // Reading LiveKit's rooms fails while it does not answer; only presses owe anybody words.
      if (outcome.deed.key === null && !memory.livekitAnswers) return []
      return [`${outcome.deed.name} broke: ${outcome.error}`]
    }),
}
