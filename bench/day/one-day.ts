import type pg from 'pg'
import { env } from '@/lib/infra/env'
import { sweep } from '@/lib/matching/sweep'
import { assume } from './assumptions'
import { Lot } from './chance'
import { Agenda, at, holdClock } from './clock'
import { Crowd } from './crowd'
import { readFigures, type Played } from './figures'
import { House, type Rooms } from './house'
import { Learner } from './learner'
import { lookAround } from './look'
import { makePerson, renewAll, type Person } from './people'
import type { Order } from './play'
import { quiet } from './quiet'
import { readSegments } from './segments'
import { nextSweep } from './sweeps'
import { Trainer } from './trainer'
import { Watch } from './watch'

const [opens, closes] = [at(6.9), at(23.9)]
/** Plays one day from morning to night and reads its figures off the database. */
export async function playDay(client: pg.Client, rooms: Rooms, order: Order): Promise<Played> {
  env()
  await holdClock(client, opens)
  if (!order.spreading) await forgetWhoServed(client)
  const agenda = new Agenda(client, opens)
  const house = new House(agenda, rooms, order.foresight)
  const watch = new Watch()
  const { people, trainers, learners } = await invite(order.seed, house, watch)
  const crowd = new Crowd(trainers, learners, watch)

  const renew = async () => {
    await renewAll(people)
    agenda.in(40, renew)
    return 'alone' as const
  }
  agenda.at(opens, renew)

  const started = performance.now()
  let swept = opens
  let seen = await lookAround()
  let steps = 0
  let unseen = false
  while (agenda.now < closes) {
    const next = nextSweep(seen, swept)
    if (next < agenda.nextAt) {
      await agenda.moveTo(next)
      // A pause the bench made is not the server's absence.
      await client.query('update "Upkeep" set "lastSweptAt" = app_now()')
      await sweep()
      swept = next
    } else {
      const effect = await agenda.step()
      unseen ||= effect !== 'alone'
      // Whatever happens at one instant is looked at once.
      if (!unseen || agenda.nextAt === agenda.now) continue
    }
    unseen = false
    await quiet()
    seen = await lookAround()
    await crowd.react(seen)
    await quiet()
    steps++
  }
  const seconds = (performance.now() - started) / 1000
  return { ...(await readFigures(watch, opens)), refused: house.refused, steps, seconds: Math.round(seconds) }
}

/** Without spreading the chooser knows nobody's last practice, and the first on the list rings first. */
async function forgetWhoServed(client: pg.Client): Promise<void> {
  await client.query(`
    create function bench_forget() returns trigger language plpgsql as $$
      begin new."lastServedAt" := null; return new; end $$;
    create trigger bench_forget before insert or update on "Duty" for each row execute function bench_forget()`)
}

async function invite(seed: number, house: House, watch: Watch) {
  const segments = await readSegments()
  const trainers = new Map<string, Trainer>()
  const learners = new Map<string, Learner>()
  const people: Person[] = []
  for (const [number, shift] of assume.shifts.entries()) {
    const person = await makePerson(seed, 'trainer', number)
    people.push(person)
    trainers.set(person.id, new Trainer(person, house, shift))
  }
  for (const [number, comesAt] of arrivals(seed).entries()) {
    const person = await makePerson(seed, 'learner', number)
    people.push(person)
    learners.set(person.id, new Learner(person, house, segments, watch, comesAt))
  }
  return { people, trainers, learners }
}

/** When sessions begin: a Poisson process, its rate by the hour. */
function arrivals(seed: number): number[] {
  const lot = new Lot(seed, 'arrivals')
  const weights = assume.arrivalsByHour
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.flatMap((weight, hour) => {
    const meanGap = weight === 0 ? Infinity : 3_600_000 / ((assume.sessions * weight) / all)
    const comes: number[] = []
    for (let t = lot.exponential(meanGap); t < 3_600_000; t += lot.exponential(meanGap))
      comes.push(Math.round(at(hour) + t))
    return comes
  })
}
