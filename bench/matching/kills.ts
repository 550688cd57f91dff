import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { accountOf, arriving, keyOf, personOf, waiting } from './people'
import { countDoubles } from './pairs'
import type { App } from './processes'
import type { Seen } from './sides'
import { watchStranded } from './watch'

const kills = 5
/** Compatible pairs may wait for each other this long at most. */
export const strandedMs = 100

/**
 * Two app processes, eight callers each; one after the other is killed with kill -9 in the middle, and another one
 * takes over: it sends again what the dead one had sent last, by the same keys, and goes on.
 */
export async function killRound(client: pg.Client, start: () => Promise<App>, round: number) {
  const { rows } = await client.query<{ now: Date }>('select app_now() as now')
  const watched = watchStranded(client, rows[0]!.now, strandedMs)
  let people = Array.from({ length: arriving / 2 }, (_, at) => waiting + at)
  const flood = (app: App, of: number[]) =>
    app.order({ do: 'flood', round, people: of, atOnce: 8, ms: 120_000 })
  const steady = await start()
  let other = await start()
  const others = Array.from({ length: arriving / 2 }, (_, at) => waiting + arriving / 2 + at)
  const atSteady = steady.order({ do: 'flood', round, people: others, atOnce: 8, ms: kills * 2_500 })

  let again = 0
  for (let kill = 0; kill < kills; kill++) {
    const spare = await start()
    const atOther = flood(other, people)
    await sleep(500 + 217 * kill)
    await other.kill()
    await atOther
    const left = await afterDeath(client, round, people)
    people = left.people
    again += left.again
    other = spare
  }
  const last = await other.order({ do: 'flood', round, people, atOnce: 8, ms: 1_000 })
  const seen = await atSteady
  await sleep(500)
  const { longest, over, looks } = await watched()
  await Promise.all([steady.stop(), other.stop()])
  const doubles = await countDoubles(client, 'ours')
  const lost = await countLost(client, [...(seen ?? []), ...(last ?? [])])
  return { doubles, over, longest, looks, again, lost, kills, arrivals: await countArrivals(client, round) }
}

/** Of the dead one's people: the last sixteen who came through once more, since nobody heard their answers; and the rest. */
async function afterDeath(client: pg.Client, round: number, people: number[]) {
  const { rows } = await client.query<{ accountId: string }>(
    `select "accountId" from "Command" where "key" = any($1::uuid[])`,
    [people.slice(0, 20_000).map((person) => keyOf(round, person))],
  )
  const through = new Set(rows.map((row) => personOf(row.accountId)))
  const last = people.findLastIndex((person) => through.has(person))
  const from = Math.max(0, last - 15)
  return { people: people.slice(from), again: people.slice(from, last + 1).length }
}

/** Those who got the answer that they are in line, and have no ticket. */
async function countLost(client: pg.Client, seen: Seen[]): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from unnest($1::uuid[]) a
     where not exists (select 1 from "Ticket" t where t."accountId" = a and t."state" <> 'closed')`,
    [seen.filter(([, , answered]) => answered !== null).map(([person]) => accountOf(person))],
  )
  return rows[0]!.n
}

async function countArrivals(client: pg.Client, round: number): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from "Command" where "key"::text like $1 || '%'`,
    [keyOf(round, 0).slice(0, 9)],
  )
  return rows[0]!.n
}
