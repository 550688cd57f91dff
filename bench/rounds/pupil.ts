import { db } from '@/lib/infra/db'
import { moveProgress } from '@/lib/learning/move-progress'
import { joinQueue } from '@/lib/matching/join-queue'
import { setWish } from '@/lib/tries/set-wish'
import { openRounds } from '@/lib/rounds/open-rounds'
import type { House } from '../day/house'
import { makePerson, openPage, type Person } from '../day/people'
import type { Segments } from '../day/segments'
import { Lot } from '../day/chance'
import { assume } from './assumptions'
import { keepFilms, meetBefore, planFilms, planLesson, unseen } from './films'
import type { Order } from './one-shift'

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
  /** Shows their tries to this trainer, whom they have met before */
  shows: boolean
  /** Tries they will have made by then (ms), at the steps they are at now */
  films: { sign: string; at: number }[]
  /** Signs of which there is a try that nobody has judged */
  unseen: Set<string>
  /** How often each sign was judged "again" */
  again: Map<string, number>
}

type Coming = Pick<Order, 'seed' | 'way' | 'shows' | 'steps'> & {
  house: House
  segments: Segments
  trainer: Person
}

/** Lets one more learner come: to the checkpoint of a segment, and into the line. */
export async function pupilComes(
  { house, segments, trainer, seed, way, shows, steps }: Coming,
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
  const pupil: Pupil = {
    ...{ person, wrong, due: [...segment.signs], aloneUntil: 0, exercise: null, verdicts: 0 },
    shows: way === 'on rounds' && new Lot(seed, `what learner ${number} shows`).hit(shows),
    ...{ films: [], unseen: new Set<string>(), again: new Map<string, number>() },
  }
  if (pupil.shows) {
    await meetBefore(pupil, trainer, house.agenda.now)
    await house.press(person, setWish, { keep: true, share: true })
    planLesson(pupil, segment.steps, house.agenda.now)
    await keepFilms(pupil, house.agenda.now)
    // Until somebody comes they drill the signs of the segment, as the page at the checkpoint has it.
    planFilms(pupil, unseen(pupil), house.agenda.now, steps)
  }
  return pupil
}

function triesThatGoWrong(lot: Lot): number {
  let tries = 0
  while (tries < assume.mostTries - 1 && lot.hit(assume.goesWrong)) tries++
  return tries
}
