import { durations } from '@/lib/durations'

/** A trainer on duty; times in ms. */
export type TrainerNow = {
  alias: string
  /** How long their practice has gone on; null while in none */
  practising: number | null
  /** Somebody else is offered to them */
  offered: boolean
  /** What is left of their pause */
  rest: number
}

export type Wait = {
  /** How long it may take, in ms */
  waitMs: number
  /** The busy trainer who is likely to come, when that is near: who, and in how many ms */
  soon: { alias: string; inMs: number } | null
}

/** When a trainer is likely to be free, in ms. A practice that is longer than usual may go on for a quarter of it. */
export function freeIn({ practising, offered, rest }: TrainerNow, usualMs: number): number {
  if (practising !== null) return practising < usualMs ? usualMs - practising : usualMs / 4
  return offered ? usualMs : Math.max(0, rest)
}

/**
 * Estimates how long a learner waits for a trainer: those ahead are given to whoever is free first, and each takes the
 * usual time. A guess, never a promise.
 * @param ahead learners who are asked for before this one
 * @param usualMs the median length of recent practices
 * @returns null with no trainer on duty: then nobody knows
 */
export function estimateWait(ahead: number, trainers: TrainerNow[], usualMs: number): Wait | null {
  const line = trainers.map((trainer) => ({ trainer, at: freeIn(trainer, usualMs), mine: true }))
  if (line.length === 0) return null
  const first = () => line.reduce((a, b) => (b.at < a.at ? b : a))
  for (let before = 0; before < ahead; before++) {
    const taken = first()
    taken.at += usualMs + durations.usualAnswer
    taken.mine = false
  }
  const { trainer, at, mine } = first()
  const near = mine && trainer.practising !== null && at <= durations.nearlyFree
  return {
    waitMs: Math.round(at + durations.usualAnswer),
    soon: near ? { alias: trainer.alias, inMs: Math.round(at) } : null,
  }
}
