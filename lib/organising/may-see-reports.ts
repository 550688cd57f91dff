import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'

/** Refuses with `forbidden` unless the actor looks after people here: an organiser or a safeguarder. */
export function mustSeeReports(actor: Actor): void {
  if (!actor.roles.includes('organiser') && !actor.roles.includes('safeguarder'))
    throw new DomainError('forbidden', 'not-organiser')
}
