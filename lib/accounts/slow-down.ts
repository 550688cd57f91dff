import { DomainError } from '@/lib/errors'
import { onePerProcess } from '@/lib/infra/one-per-process'

const windowMs = 5 * 60_000
const triesPerWindow = 10

/**
 * Refuses the eleventh try at one alias within five minutes, so that passwords cannot be guessed in bulk.
 * Counts in memory: with several processes the limit is per process.
 * @throws DomainError `limit`, saying how many minutes to wait
 */
export function slowDown(aliasKey: string): void {
  const tries = onePerProcess('sign-in-tries', () => new Map<string, number[]>())
  const now = Date.now()
  const recent = (tries.get(aliasKey) ?? []).filter((at) => at > now - windowMs)
  if (recent.length >= triesPerWindow) {
    const minutes = Math.ceil((recent[0]! + windowMs - now) / 60_000)
    throw new DomainError('limit', 'too-many-tries', { field: 'password', values: { minutes } })
  }
  if (tries.size > 10_000) tries.clear()
  tries.set(aliasKey, [...recent, now])
}
