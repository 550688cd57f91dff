import type { AttemptInput } from '@/lib/learning/schemas'

/** What a learner can do in a step. Each kind of step takes some of these; one that makes no sense changes nothing. */
export type StepEvent =
  { do: 'replay' | 'again' | 'gotIt' | 'signed' | 'show' | 'retry' | 'goOn' } | { do: 'choose'; sign: string }

/** What the learner's press came to: where the step stands now, what is to be remembered, and whether it is over. */
export type Moved<State> = {
  state: State
  attempt?: Omit<AttemptInput, 'stepId'>
  next?: true
}
