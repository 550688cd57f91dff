import { z } from 'zod'

/** How a try went. `again` and `got-it` are the learner's own judgement; `right` and `wrong` are the step's. */
export const outcomes = ['seen', 'right', 'wrong', 'again', 'got-it'] as const

/** One try at a step, as a browser reports it. Times are milliseconds. */
export const attemptInput = z.object({
  stepId: z.string().min(1).max(100),
  outcome: z.enum(outcomes),
  sign: z.string().min(1).max(100),
  chosen: z.string().max(100).optional(),
  ms: z.number().int().min(0).max(86_400_000),
  replays: z.number().int().min(0).max(10_000),
})

export type AttemptInput = z.infer<typeof attemptInput>
