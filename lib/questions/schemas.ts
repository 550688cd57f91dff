import { z } from 'zod'

/** What a question or an answer is made of: words, a film sent before, or both. `bytes` is the film's whole size. */
export const said = z
  .object({
    text: z
      .string()
      .trim()
      .max(1000, 'message-long')
      .nullable()
      .transform((text) => text || null),
    clip: z.object({ id: z.uuid(), bytes: z.number().int().positive() }).nullable(),
  })
  .refine(({ text, clip }) => text !== null || clip !== null, 'question-empty')
