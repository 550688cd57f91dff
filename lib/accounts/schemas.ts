import { z } from 'zod'

export const aliasRule = z
  .string()
  .trim()
  .min(2, 'alias-short')
  .max(30, 'alias-long')
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} _.-]*$/u, 'alias-letters')

/** Length is what makes a password hard to guess, so nothing else is asked for. */
export const passwordRule = z.string().min(8, 'password-short').max(128, 'password-long')

/** Where somebody's signing comes from, in their own words; empty for "not said". */
export const regionRule = z
  .string()
  .trim()
  .max(40, 'region-long')
  .regex(/^([\p{L}\p{N}][\p{L}\p{N} '(),.-]+)?$/u, 'region-letters')
  .transform((text) => text.replace(/\s+/g, ' ') || null)

export const signUpInput = z.object({
  alias: aliasRule,
  password: passwordRule,
  adult: z.boolean(),
  region: regionRule.default(null),
  role: z.enum(['learner', 'trainer']),
})
