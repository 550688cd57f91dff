import { counts, durations } from '@/lib/durations'
import type { Need } from './messages'

/** What speaks for looking at a learner. Times: ms since 1970. */
export type Evidence = {
  inPractice: boolean
  waitingSince: number | null
  /** Their last tries, all at one sign and all wrong; null when the last one was good */
  streak: { sign: string; times: number } | null
  /** Every sign that went wrong lately and was not put right, most often first */
  wrong: { sign: string; times: number }[]
  joins: number
  seenAt: number | null
}

const minute = 60_000
const hour = 60 * minute

type Weighed = { need: Need; points: number }

/**
 * What speaks for each, and how much: being stuck at one sign and waiting weigh most and grow with tries and minutes; what
 * went wrong otherwise, asking again and not having been seen come after them.
 */
function weigh(seen: Evidence, now: number): Weighed[] {
  const { streak, waitingSince, joins, seenAt } = seen
  const stuck = streak && streak.times >= counts.stuckAfter ? streak : null
  const wrong = seen.wrong.filter(({ sign }) => sign !== stuck?.sign)
  const times = wrong.reduce((sum, one) => sum + one.times, 0)
  const weighed: Weighed[] = []
  const add = (need: Need, points: number, most: number) =>
    weighed.push({ need, points: Math.min(points, most) })
  if (stuck)
    add(
      { kind: 'stuck', signs: [stuck.sign], times: stuck.times },
      30 + 10 * (stuck.times - counts.stuckAfter),
      70,
    )
  if (waitingSince !== null)
    add({ kind: 'waiting', since: waitingSince }, 25 + (5 * (now - waitingSince)) / minute, 75)
  if (times > 0) add({ kind: 'wrong', signs: wrong.map(({ sign }) => sign), times }, 5 * times, 30)
  if (joins > 1) add({ kind: 'asked-again', times: joins }, 15 * (joins - 1), 30)
  if (seenAt === null || now - seenAt >= durations.wallNotSeen)
    add({ kind: 'not-seen', since: seenAt }, seenAt === null ? 5 : (now - seenAt) / hour, 5)
  return weighed.sort((a, b) => b.points - a.points)
}

/**
 * Orders learners by evidence of need and says why, best reason first. Whoever is in a practice has somebody: they come
 * last. Equal ones stay as given, so that a wall does not jump.
 */
export function rankWall<T extends { seen: Evidence }>(
  learners: T[],
  now: number,
): (T & { needs: Need[] })[] {
  return learners
    .map((one) => {
      const weighed = one.seen.inPractice ? [] : weigh(one.seen, now)
      const points = weighed.reduce((sum, { points: some }) => sum + some, 0)
      return { one: { ...one, needs: weighed.map(({ need }) => need) }, points }
    })
    .map((one, order) => ({ ...one, order }))
    .sort(
      (a, b) =>
        Number(a.one.seen.inPractice) - Number(b.one.seen.inPractice) ||
        b.points - a.points ||
        a.order - b.order,
    )
    .map(({ one }) => one)
}
