import type { ReactNode } from 'react'
import type { SignCard } from '@/lib/content/steps'
import type { AssignmentNow } from '@/lib/matching/messages'
import type { TileSign } from '../signs/sign-row'

/** Where in a lesson a learner is, as the live part needs to know it. */
export type LessonPlace = {
  /** Id of the segment */
  segment: string
  /** The step the learner is at; null at the checkpoint */
  stepSlug: string | null
  /** The signs reached so far as they stand: what a partner would see */
  signs: TileSign[]
  /** Cards of the segment's signs, for the model clip beside the person */
  cards: Record<string, SignCard>
  /** A drill of the weak signs instead of the step, and back; none where the step is one */
  drill?: { on: boolean; toggle: () => void } | null
  /** Opens what asks for a person at once */
  asking?: boolean
  /** What others ask on the board about these signs, for the checkpoint and the wait; none in an exercise */
  near?: ReactNode
  /** The checkpoint is done without a person: on with the course */
  onSkip: () => void
  /** Starts an exercise that a trainer picked */
  onAssignment: (assignment: AssignmentNow) => void
  /** Nothing is left to do with a person: on with the lesson. `done`: that practice made the checkpoint done */
  onGoOn: (done?: boolean) => void
}
