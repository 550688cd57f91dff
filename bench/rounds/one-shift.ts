import type pg from 'pg'
import { env } from '@/lib/infra/env'
import { setDuty } from '@/lib/matching/set-duty'
import { Agenda, at, holdClock } from '../day/clock'
import { House, type Rooms } from '../day/house'
import { makePerson, openPage } from '../day/people'
import { quiet } from '../day/quiet'
import { readSegments } from '../day/segments'
import { assume } from './assumptions'
import { teachOneToOne } from './one-to-one'
import { teachOnRounds } from './on-rounds'
import { pupilComes } from './pupil'
import { Shift, type Spent } from './shift'

export type Order = {
  seed: number
  way: 'one to one' | 'on rounds'
  /** Steps of an exercise for one sign */
  steps: number
  /** The part of the learners who show their tries; one to one nobody looks at them */
  shows: number
  /** Seconds from the key to the first picture, as measured */
  hop: number
}

export type Shifted = {
  perHour: number
  /** Verdicts for one served learner */
  verdicts: number
  meetings: number
  /** Tries judged without a meeting */
  tries: number
  spent: Spent
  refused: Record<string, number>
}

const begins = at(9)

/** One trainer teaches for some hours, one way or the other, with the product's own verbs. */
export async function playShift(client: pg.Client, rooms: Rooms, order: Order): Promise<Shifted> {
  env()
  await holdClock(client, begins)
  const agenda = new Agenda(client, begins)
  const house = new House(agenda, rooms, false)
  const trainer = await makePerson(order.seed, 'trainer', 0)
  await openPage(trainer)
  const segments = await readSegments()
  const swept = () => client.query('update "Upkeep" set "lastSweptAt" = app_now()')
  const shift = new Shift(house, agenda, trainer, swept, order)
  const teach = order.way === 'on rounds' ? teachOnRounds : teachOneToOne
  let came = 0
  const fill = async () => {
    while (shift.pupils.length < assume.roomful)
      shift.pupils.push(await pupilComes({ house, segments, trainer, ...order }, came++))
  }
  await fill()
  await house.press(trainer, setDuty, { state: 'on' })
  const ends = begins + assume.hours * 3_600_000
  while (agenda.now < ends) {
    await fill()
    await teach(shift)
    await quiet()
  }
  const hours = (agenda.now - begins) / 3_600_000
  return {
    perHour: shift.served / hours,
    verdicts: shift.verdicts / shift.served,
    meetings: shift.meetings,
    tries: shift.tries,
    spent: shift.spent,
    refused: house.refused,
  }
}
