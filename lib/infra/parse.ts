import type { z } from 'zod'
import { DomainError } from '@/lib/errors'

/**
 * Checks a verb's input.
 * @throws DomainError `invalid`, naming the first field that is wrong
 */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> {
  // Postgres stores no zero bytes, and nobody types them.
  if (JSON.stringify(input)?.includes('\\u0000')) throw new DomainError('invalid', 'zero-byte')
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = issue?.path.join('.') || undefined
  const known = issue?.message && /^[a-z][a-z-]+$/.test(issue.message) ? issue.message : 'input'
  throw new DomainError('invalid', known, { field, values: { field: field ?? '' } })
}
