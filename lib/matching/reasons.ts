import type { OnDuty, Scene, WaitingTicket } from './scene'

/** Why these two: stored with the offer and shown to both sides. `at` is milliseconds since 1970. */
export type Reason =
  | { kind: 'same-trainer'; at: number }
  /** `of` counts the older ticket's signs; `bothWeak` those that went wrong for both */
  | { kind: 'shares'; shared: number; of: number; bothWeak: number }
  | { kind: 'same-region' }
  | { kind: 'same-level' }
  | { kind: 'waited-longest' }
  | { kind: 'served-least-recently' }

const sameRegion = (a: { region: string | null }, b: { region: string | null }): Reason[] =>
  a.region !== null && a.region === b.region ? [{ kind: 'same-region' }] : []

/** @param among the free trainers who fitted, the chosen one included */
export function trainerReasons(
  scene: Scene,
  ticket: WaitingTicket,
  trainer: OnDuty,
  among: OnDuty[],
): Reason[] {
  const reasons: Reason[] = []
  if (ticket.lastTrainerId === trainer.accountId && ticket.lastTrainerAt)
    reasons.push({ kind: 'same-trainer', at: +ticket.lastTrainerAt })
  reasons.push(...sameRegion(ticket, trainer))
  const line = scene.tickets.filter((one) => one.want !== 'peer' && one.language === ticket.language)
  if (line.length > 1 && line.every((one) => one.queuedAt >= ticket.queuedAt))
    reasons.push({ kind: 'waited-longest' })
  const served = (one: OnDuty) => one.lastServedAt?.getTime() ?? 0
  if (among.length > 1 && among.every((one) => one === trainer || served(one) > served(trainer)))
    reasons.push({ kind: 'served-least-recently' })
  return reasons
}

/** @param older the ticket whose room wins */
export function peerReasons(older: WaitingTicket, younger: WaitingTicket): Reason[] {
  const shared = older.signs.filter((sign) => younger.signs.includes(sign))
  const bothWeak = shared.filter((sign) => older.weak.includes(sign) && younger.weak.includes(sign)).length
  return [
    { kind: 'shares', shared: shared.length, of: older.signs.length, bothWeak },
    ...sameRegion(older, younger),
    ...(older.level === younger.level ? [{ kind: 'same-level' as const }] : []),
  ]
}

/**
 * The reasons as one side reads them: whose turn it was is the trainers' affair, and of two peers each counts the
 * shared signs among their own.
 * @param own how many signs this side's ticket has
 */
export function reasonsFor(role: 'learner' | 'trainer' | 'peer', reasons: Reason[], own = 0): Reason[] {
  return reasons
    .filter((one) => one.kind !== 'served-least-recently' || role === 'trainer')
    .map((one) => (one.kind === 'shares' && own > 0 ? { ...one, of: own } : one))
}
