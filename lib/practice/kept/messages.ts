/** How keeping stands in a practice. `mine`: it was one's own question. `agreed`: the learner's browser is sending the film. */
export type KeepNow = { id: string; state: 'asked' | 'declined' | 'agreed' | 'kept'; mine: boolean }

/** A clip of a learner's that both agreed to keep. `with`: the trainer it was kept with; `at`: ms since 1970. */
export type KeptClipRow = {
  id: string
  sign: { id: string; gloss: string } | null
  with: string | null
  shared: boolean
  at: number
  /** Address of the film */
  film: string
}
