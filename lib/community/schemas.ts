import { z } from 'zod'
import { contactDetail } from '@/lib/safety/contact-details'

/** Longest post or reply, in characters. */
export const longest = 500

/** What a post or a reply is made of: words without contact details, a film sent before, or both. */
export const written = z
  .object({
    text: z
      .string()
      .trim()
      .max(longest, 'post-long')
      .refine((text) => text.length > longest || contactDetail(text) === null, 'contact-details')
      .nullable()
      .transform((text) => text || null),
    clip: z.object({ id: z.uuid(), bytes: z.number().int().positive() }).nullable(),
  })
  .refine(({ text, clip }) => text !== null || clip !== null, 'question-empty')
