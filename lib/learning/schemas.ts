import { z } from 'zod'

/**
 * One try at one sign of a step. `seen`: went on before having looked at it once through. `right` and `wrong`: a
 * question answered. `again` and `gotIt`: the learner's own judgement of their signing.
 */
export const attemptInput = z.object({
  stepId: z.string().min(1).max(100),
  sign: z.string().min(1).max(100),
  outcome: z.enum(['seen', 'right', 'wrong', 'again', 'gotIt']),
  /** The sign it was taken for */
  chosen: z.string().min(1).max(100).optional(),
  /** From the moment the sign was asked for, at most an hour */
  ms: z.number().int().min(0).max(3_600_000),
  /** How often the model was asked for again */
  replays: z.number().int().min(0).max(1000),
})

export type AttemptInput = z.infer<typeof attemptInput>
