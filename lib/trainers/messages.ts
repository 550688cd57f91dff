import type { Hours, Shift } from './shifts'

/** A planned shift as the desk shows it; `nextAt` in milliseconds since 1970. */
export type ShiftNow = Shift & { id: string; nextAt: number }

export type DutyNow = {
  state: 'off' | 'on' | 'break'
  since: number
  /** Why it stands so */
  why: 'pressed' | 'missed' | 'camera' | 'silent' | 'quietHours' | 'gone'
  /** "Are you there?" stands until then */
  askUntil: number | null
  /** No offer before then, unless "Ready now" is pressed */
  restUntil: number | null
  /** On duty since then without a real break */
  runSince: number
}

/** What a trainer has planned. `quietNow`: it is their quiet hours, so no notice is sent to their system. */
export type PlanNow = { shifts: ShiftNow[]; quiet: Hours | null; quietNow: boolean }

/** Signs a trainer saved under a name of their own. */
export type SetNow = { id: string; name: string; signs: string[]; glosses: string[] }
