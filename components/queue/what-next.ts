import type { TicketNow } from '@/lib/matching/messages'

/** What will happen, in `ms` from joining the line; `past` when that time has gone by and it may happen any moment. */
export type NextThing = { what: 'trainer' | 'peer' | 'patience'; ms: number; past: boolean }

/** What happens next for a ticket at `time`, in the order in which it comes; no trainer is asked where none is there. */
export function whatNext(ticket: TicketNow, time: number, trainers = true): NextThing[] {
  const { want, queuedAt, peerAt, questionAt } = ticket
  const at = (what: NextThing['what'], when: number) => ({ what, ms: when - queuedAt, past: when <= time })
  return [
    ...(want === 'peer' || !trainers ? [] : [at('trainer', queuedAt)]),
    ...(peerAt === null ? [] : [at('peer', peerAt)]),
    at('patience', questionAt),
  ]
}
