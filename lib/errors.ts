export type ErrorCode = 'not-found' | 'forbidden' | 'conflict' | 'invalid' | 'limit' | 'unavailable'

/**
 * A refusal with words for the person who asked. `reason` is a key under `errors` in the message file;
 * `values` fill it; `field` names the input it belongs to.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly reason: string,
    readonly more: { field?: string; values?: Record<string, string | number> } = {},
  ) {
    super(`${code}: ${reason}`)
    this.name = 'DomainError'
  }
}

/** Next and the server each load their own copy of this file, so the class alone does not tell. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError'
}

export const httpStatus: Record<ErrorCode, number> = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  limit: 429,
  unavailable: 503,
}
