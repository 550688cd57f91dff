import { durations } from '@/lib/durations'

/** What is known of a trainer on duty: the last sign of each kind. */
export type Signs = {
  /** A press that says so: going on duty, an answer to an offer, "I'm here" */
  heardAt: Date
  /** A tab of theirs was in front of them */
  shownAt: Date
  /** Something was pressed or moved in one */
  usedAt: Date
  /** Their last practice ended */
  servedAt: Date | null
}

/**
 * Says whether to ask "Are you there?": no tab was in front of the trainer for `deskHidden`, or none was used for
 * `deskUnused`. A press or a practice begins both anew.
 */
export function isSilent({ heardAt, shownAt, usedAt, servedAt }: Signs, now: Date): boolean {
  const certain = Math.max(+heardAt, +(servedAt ?? 0))
  const unseen = +now - Math.max(certain, +shownAt)
  const unused = +now - Math.max(certain, +usedAt)
  return unseen >= durations.deskHidden || unused >= durations.deskUnused
}

/**
 * Since when somebody has been on duty without a real break, when they go on duty `now`. A break shorter than
 * `realBreak` does not begin a new run.
 */
export function runFrom(before: { state: string; since: Date; runSince: Date } | null, now: Date): Date {
  if (!before) return now
  const goesOn = before.state === 'on' || +now - +before.since < durations.realBreak
  return goesOn ? before.runSince : now
}
