import { z } from 'zod'

export const aliasRule = z
  .string()
  .trim()
  .min(2, 'alias-short')
  .max(30, 'alias-long')
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} _.-]*$/u, 'alias-letters')

/** Length is what makes a password hard to guess, so nothing else is asked for. */
export const passwordRule = z.string().min(8, 'password-short').max(128, 'password-long')

export const signUpInput = z.object({
  alias: aliasRule,
  password: passwordRule,
  adult: z.boolean(),
  role: z.enum(['learner', 'trainer']),
})
