import { db } from '@/lib/infra/db'
import { moveProgress } from '@/lib/learning/move-progress'
import { joinQueue } from '@/lib/matching/join-queue'
import { openRounds } from '@/lib/rounds/open-rounds'
import type { House } from '../day/house'
import { makePerson, openPage, type Person } from '../day/people'
import type { Segments } from '../day/segments'
import { Lot } from '../day/chance'
import { assume } from './assumptions'

/** A learner of the shift: how often each sign will go wrong is drawn by lot, whichever way they are taught. */
export type Pupil = {
  person: Person
  /** Tries of each sign that the trainer will judge "again" before a good one */
  wrong: Map<string, number>
  /** Signs to be looked at next; none: served */
  due: string[]
  /** Until when they are at the exercise alone */
  aloneUntil: number
  exercise: string | null
  verdicts: number
}

/** Lets one more learner come: to the checkpoint of a segment, and into the line. */
export async function pupilComes(
  { house, segments, seed }: { house: House; segments: Segments; seed: number },
  number: number,
): Promise<Pupil> {
  const person = await makePerson(seed, 'learner', number)
  const lot = new Lot(seed, `signs of learner ${number}`)
  const segment = segments[Math.floor(lot.between(0, segments.length))]!
  await openPage(person)
  await db().progress.createMany({
    data: segments.slice(0, segments.indexOf(segment)).map(({ id }) => ({
      ...{ accountId: person.id, segmentId: id, checkpointHow: 'practice' as const },
      updatedAt: new Date(house.agenda.now - 86_400_000),
    })),
  })
  await house.press(person, moveProgress, { segment: segment.id, stepSlug: null })
  await house.press(person, openRounds, { open: true })
  await house.press(person, joinQueue, { segment: segment.id, stepSlug: null, want: 'trainer' })
  const wrong = new Map(segment.signs.map((sign) => [sign, triesThatGoWrong(lot)]))
  return { person, wrong, due: [...segment.signs], aloneUntil: 0, exercise: null, verdicts: 0 }
}

function triesThatGoWrong(lot: Lot): number {
  let tries = 0
  while (tries < assume.mostTries - 1 && lot.hit(assume.goesWrong)) tries++
  return tries
}
