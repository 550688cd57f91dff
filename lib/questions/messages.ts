/** Where to fetch a film from, as the browser plays it. */
export type FilmAddress = string

/** A learner's own question as their browser is told of it. `claimed` while a trainer is answering; `reported`: they reported the answer. */
export type MyQuestion = {
  id: string
  segment: { id: string; title: string }
  /** The step that raised it; null: the checkpoint */
  stepSlug: string | null
  glosses: string[]
  text: string | null
  clip: FilmAddress | null
  askedAt: number
  expiresAt: number
  state: 'open' | 'claimed' | 'answered' | 'seen' | 'reported'
  answer: Answer | null
}

export type Answer = { by: string; text: string | null; clip: FilmAddress | null; at: number }

/** A question on a trainer's desk. */
export type DeskQuestion = {
  id: string
  alias: string
  segment: { id: string; title: string }
  glosses: string[]
  text: string | null
  clip: FilmAddress | null
  askedAt: number
  /** Until when it is this trainer's alone; null while anybody may open it */
  mineUntil: number | null
}
