import { randomUUID } from 'node:crypto'

/**
 * Makes an id for a new row: a UUID that begins with the time (RFC 9562, version 7). Rows that are written together lie
 * together in an index, instead of each on another page of it.
 */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
