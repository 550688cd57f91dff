import { setTimeout as sleep } from 'node:timers/promises'
import { accountOf, keyOf, personOf, segmentOf, vocabularyOf } from './people'
import type { MakeSide, Seen, Side, SideName } from './sides'

/** What the bench asks of this process. People arrive one after the other, each alone: at a pace, or so many at once. */
export type Order =
  | { do: 'paced'; round: number; people: number[]; everyMs: number }
  | { do: 'flood'; round: number; people: number[]; atOnce: number; ms: number }
export type Answer = { ready: true } | { seen: Seen[] } | { failed: string }

const makers: Record<SideName, () => Promise<MakeSide>> = {
  ours: async () => (await import('./ours')).makeOurs,
  quiet: async () => (await import('./ours')).makeQuiet,
  graphile: async () => (await import('./graphile')).makeGraphile,
  boss: async () => (await import('./boss')).makeBoss,
  bare: async () => (await import('./bare')).makeBare,
}

const told = new Map<number, number>()
const clock = () => performance.timeOrigin + performance.now()

async function arrive(side: Side, round: number, person: number, seen: Seen[]): Promise<void> {
  const topic = segmentOf(vocabularyOf(round, person))
  const called = clock()
  const answered = await side
    .arrive({ person, topic, key: keyOf(round, person), account: accountOf(person) })
    .then(clock, () => null)
  seen.push([person, called, answered, null])
}

async function paced(side: Side, { round, people, everyMs }: Order & { do: 'paced' }): Promise<Seen[]> {
  const seen: Seen[] = []
  const arriving: Promise<void>[] = []
  const start = performance.now()
  for (const [at, person] of people.entries()) {
    const early = start + at * everyMs - performance.now()
    if (early > 0) await sleep(early)
    arriving.push(arrive(side, round, person, seen))
  }
  await Promise.all(arriving)
  return seen
}

async function flood(side: Side, { round, people, atOnce, ms }: Order & { do: 'flood' }): Promise<Seen[]> {
  const seen: Seen[] = []
  const until = performance.now() + ms
  const next = people[Symbol.iterator]()
  const caller = async () => {
    for (const person of { [Symbol.iterator]: () => next }) {
      await arrive(side, round, person, seen)
      if (performance.now() > until) return
    }
  }
  await Promise.all(Array.from({ length: atOnce }, caller))
  return seen
}

const say = (answer: Answer) => process.send!(answer)

const make = await makers[process.argv[2] as SideName]()
const side = await make(process.env.DATABASE_URL!, (account) => told.set(personOf(account), clock()))

process.on('message', (order: Order) => {
  told.clear()
  const done = order.do === 'paced' ? paced(side, order) : flood(side, order)
  done
    // The last ones are being told yet.
    .then(async (seen) => (await sleep(300), seen))
    .then((seen) =>
      say({ seen: seen.map(([person, from, to]) => [person, from, to, told.get(person) ?? null]) }),
    )
    .catch((error: Error) => say({ failed: error.stack ?? error.message }))
})
process.on('disconnect', () => process.exit())
process.on('SIGTERM', () => void side.stop().finally(() => process.exit()))
say({ ready: true })
