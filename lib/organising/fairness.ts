import { gini } from './gini'

export type Served = { alias: string; hours: number; practices: number; perHour: number | null }
export type Fairness = { gini: number | null; trainers: Served[] }

export type DutyTime = {
  alias: string
  /** Milliseconds on duty in the time looked at */
  ms: number
  practices: number
}

/**
 * How evenly practices fell on the hours of those on duty. Who practised without a minute on duty (a practice that
 * outlived its shift) is listed, but has no rate and does not count.
 * @returns trainers with the most practices an hour first
 */
export function fairnessOf(times: DutyTime[]): Fairness {
  const trainers = times
    .map(({ alias, ms, practices }) => {
      const hours = ms / 3_600_000
      return { alias, hours, practices, perHour: hours > 0 ? practices / hours : null }
    })
    .sort((a, b) => (b.perHour ?? -1) - (a.perHour ?? -1) || a.alias.localeCompare(b.alias))
  return {
    gini: gini(trainers.map(({ practices, hours }) => ({ amount: practices, weight: hours }))),
    trainers,
  }
}
