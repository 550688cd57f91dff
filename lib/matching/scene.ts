import type { Reason } from './reasons'

export type WaitingTicket = {
  id: string
  accountId: string
  language: string
  /** Lower case; null when its owner named none */
  region: string | null
  /** Segments its owner has finished */
  level: number
  adult: boolean
  want: 'anyone' | 'trainer' | 'peer'
  signs: string[]
  /** Signs that went wrong lately */
  weak: string[]
  /** Signs it is time to review */
  due: string[]
  queuedAt: Date
  lastTrainerId: string | null
  lastTrainerAt: Date | null
  /** It has an unfinished peer proposal, which only a human trainer may take it out of */
  proposed: boolean
}

export type OnDuty = {
  accountId: string
  language: string
  region: string | null
  recording: boolean
  free: boolean
  /** Not free, but expected to be within seconds */
  soon: boolean
  /** Let offers go to waste lately: asked after all others */
  askedLast: boolean
  lastServedAt: Date | null
}

/** What the pure chooser looks at: a few tickets and trainers, never the whole line. */
export type Scene = {
  now: Date
  /** Unheld, under lease, without a trainer's offer; oldest first */
  tickets: WaitingTicket[]
  onDuty: OnDuty[]
  /** True when these two accounts are blocked or skipped for now */
  apart: (a: string, b: string) => boolean
  /** True when these two accounts practised together lately */
  met: (a: string, b: string) => boolean
}

export type Proposal =
  | { kind: 'trainer'; ticketId: string; trainerId: string; reasons: Reason[] }
  /** `ticketId` is the older one: its room wins */
  | { kind: 'peer'; ticketId: string; peerTicketId: string; reasons: Reason[] }

/** How long a ticket has waited, in milliseconds. */
export const waited = (scene: Scene, ticket: WaitingTicket) => scene.now.getTime() - ticket.queuedAt.getTime()

/** The signs two tickets share, in the first one's order. */
export function overlap(a: { signs: string[] }, b: { signs: string[] }): string[] {
  return a.signs.filter((sign) => b.signs.includes(sign))
}
