/** A trainer's exercise as the learner's browser is told of it. */
export type AssignmentNow = {
  id: string
  segment: { id: string; title: string }
  /** Null means a drill of `signs` */
  stepSlug: string | null
  signs: string[]
  glosses: string[]
  note: string | null
  by: string
  byRecording: boolean
  state: 'given' | 'started'
}
