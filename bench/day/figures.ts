import { fairnessOf } from '@/lib/organising/fairness'
import { countPractices, readDutySpans, readPlaces, type Place } from '@/lib/organising/queries'
import { sharesOf, type Shares } from '@/lib/organising/shares'
import { quantile } from '@/lib/organising/speed-of-answer'
import type { Watch } from './watch'

export type Figures = {
  asked: number
  /** Seconds, of those a person answered who asked while a trainer was on duty and did not want a peer */
  p50: number
  p90: number
  /** The same of all whom a person answered */
  p50All: number
  p90All: number
  /** Parts of one */
  peers: number
  gaveUp: number
  gini: number
  counts: Shares['counts']
  picked: number
  /** Answered by a trainer after somebody who had come later, picks apart; with offers that lapsed or were declined on the way */
  answeredLater: number
  watched: Watch['seen']
}

export type Played = Figures & { refused: Record<string, number>; steps: number; seconds: number }

/** Reads the day off the database with the organiser's own queries. */
export async function readFigures(watch: Watch, from: number): Promise<Figures> {
  const since = new Date(from)
  const [places, spans, practices] = await Promise.all([
    readPlaces(since),
    readDutySpans(since),
    countPractices(since),
  ])
  const byPerson = places.filter((place) => place.waitMs !== null)
  const onDuty = byPerson.filter((place) => place.onDuty)
  const seconds = (some: Place[], q: number) =>
    Math.round(
      quantile(
        some.map((place) => place.waitMs!),
        q,
      ) ?? NaN,
    ) / 1000
  const shares = sharesOf(places.map((place) => place.fate))
  const times = new Map(
    practices.map(({ accountId, alias, n }) => [accountId, { alias, ms: 0, practices: n }]),
  )
  for (const { accountId, alias, from, to } of spans) {
    const time = times.get(accountId) ?? { alias, ms: 0, practices: 0 }
    times.set(accountId, { ...time, ms: time.ms + (+to - +from) })
  }
  return {
    asked: shares.asked,
    ...{ p50: seconds(onDuty, 0.5), p90: seconds(onDuty, 0.9) },
    ...{ p50All: seconds(byPerson, 0.5), p90All: seconds(byPerson, 0.9) },
    ...{ peers: shares.peers ?? NaN, gaveUp: shares.gaveUp ?? NaN },
    gini: fairnessOf([...times.values()]).gini ?? NaN,
    counts: shares.counts,
    picked: places.filter((place) => place.picked).length,
    answeredLater: countAnsweredLater(places),
    watched: watch.seen,
  }
}

function countAnsweredLater(places: Place[]): number {
  const equal = places.filter((place) => place.fate === 'trainer' && !place.picked)
  const answeredAt = (place: Place) => +place.askedAt + place.waitMs!
  return equal.filter((one) =>
    equal.some((other) => +other.askedAt > +one.askedAt && answeredAt(other) < answeredAt(one)),
  ).length
}
