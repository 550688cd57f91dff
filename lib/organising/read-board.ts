import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { parse } from '@/lib/infra/parse'
import { readNow } from '@/lib/infra/transaction'
import { dayStart, isZone } from './day-start'
import { fairnessOf, type DutyTime } from './fairness'
import type { Board } from './messages'
import { countPractices, readDutySpans, readOnDutyNow, readPlaces, readWaitingNow } from './queries'
import { sharesOf } from './shares'
import { speedOfAnswer } from './speed-of-answer'
import { throughTime } from './through-time'

const input = z.object({
  days: z.union([z.literal(1), z.literal(7)]),
  zone: z.string().max(100).refine(isZone),
})

/**
 * Gives the organiser's board: who is on duty and who waits now, and the figures of today or of seven days, counted
 * from midnight in a time zone.
 * @throws DomainError `forbidden` (not an organiser), `invalid` (days, zone)
 */
export async function readBoard({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<Board> {
  mustBe(actor, 'organiser')
  const { days, zone } = parse(input, raw)
  const now = await readNow()
  const from = dayStart(now, zone, days)
  const [places, spans, practices, onDuty, waiting] = await Promise.all([
    readPlaces(from),
    readDutySpans(from),
    countPractices(from),
    readOnDutyNow(),
    readWaitingNow(),
  ])
  const byPerson = places.filter(({ fate, waitMs }) => waitMs !== null && fate !== 'recording')
  const waits = (some: typeof places) => some.map((place) => place.waitMs!)
  return {
    ...{ at: +now, from: +from, onDuty, waiting },
    speed: {
      onDuty: speedOfAnswer(waits(byPerson.filter((place) => place.onDuty))),
      all: speedOfAnswer(waits(byPerson)),
    },
    shares: sharesOf(places.map((place) => place.fate)),
    picked: places.filter((place) => place.picked && place.fate === 'trainer').length,
    fairness: fairnessOf(dutyTimes(spans, practices)),
    slots: throughTime(
      places.map((place) => place.askedAt),
      spans,
      { from, to: now, days, zone },
    ),
  }
}

function dutyTimes(
  spans: Awaited<ReturnType<typeof readDutySpans>>,
  practices: Awaited<ReturnType<typeof countPractices>>,
): DutyTime[] {
  const times = new Map<string, DutyTime>()
  for (const { accountId, alias, from, to } of spans) {
    const time = times.get(accountId) ?? { alias, ms: 0, practices: 0 }
    times.set(accountId, { ...time, ms: time.ms + (+to - +from) })
  }
  for (const { accountId, alias, n } of practices)
    times.set(accountId, { ...(times.get(accountId) ?? { alias, ms: 0 }), practices: n })
  return [...times.values()]
}
