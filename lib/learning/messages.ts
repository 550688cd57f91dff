/** A trainer's exercise as the learner's browser is told of it. */
export type AssignmentNow = {
  id: string
  segment: { id: string; title: string }
  /** Null means a drill of `signs` */
  stepSlug: string | null
  signs: string[]
  glosses: string[]
  note: string | null
  /** The trainer's film with it; null when there is none */
  clipId: string | null
  by: string
  byRecording: boolean
  /** The segment the learner goes back to: where they practised; null when it was given outside a practice */
  backTo: string | null
  /** A day such as 2026-11-30 on the learner's own calendar */
  dueOn: string | null
  state: 'given' | 'seen' | 'started'
}

/** The same as its trainer's desk is told of it. */
export type GivenNow = {
  id: string
  learner: string
  /** Its signs, or the word it spells */
  what: string
  dueOn: string | null
  /** The film that went with it, while it is kept */
  clipId: string | null
  state: 'given' | 'seen' | 'started' | 'done' | 'skipped'
  /** How many signs were tried in it, and what is printed on those that went wrong */
  result: { tried: number; missed: string[] } | null
}
