import type { Browser, Page } from '@playwright/test'
import { ask } from '@/scripts/postgres'

type Traced = {
  name: string
  ph: string
  tid: number
  pid: number
  tdur?: number
  args: { name?: string; data?: { url?: string } }
}

export type Tasks = {
  /** Tasks of the page's main thread, and how many ms of processor time the longest of them took */
  count: number
  longest: number
  /** How many of them were longer than a frame at 60 a second */
  over: number
  /** All of them together, in ms for each second */
  perSecond: number
  /** How often the wall was read meanwhile */
  looks: number
}

/**
 * Traces what the page's main thread does during `run`. Counted is processor time, not the time on the clock: a busy
 * machine beside us is not the page's fault. A task that takes longer than a frame holds up a picture.
 */
export async function longTasks(browser: Browser, page: Page, run: () => Promise<void>): Promise<Tasks> {
  const categories = ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata']
  await browser.startTracing(page, { categories })
  const began = Date.now()
  await run()
  const seconds = (Date.now() - began) / 1000
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Traced[] }
  const events = trace.traceEvents
  const looked = events.filter(
    ({ name, args }) => name === 'ResourceSendRequest' && args.data?.url?.endsWith('/api/rounds/wall'),
  )
  const [here] = looked
  const main = events.find(
    (one) => one.name === 'thread_name' && one.args.name === 'CrRendererMain' && one.pid === here?.pid,
  )
  const tasks = events.filter(
    (one) =>
      one.name === 'RunTask' && one.pid === main?.pid && one.tid === main.tid && one.tdur !== undefined,
  )
  const times = tasks.map((one) => one.tdur! / 1000)
  return {
    count: tasks.length,
    longest: round(Math.max(0, ...times)),
    over: times.filter((ms) => ms > 16).length,
    perSecond: round(times.reduce((sum, one) => sum + one, 0) / seconds),
    looks: looked.length,
  }
}

/** Ten of those on the wall try something, right or wrong: some of them go up or down. */
export async function cardsMove(databaseUrl: string, nth: number): Promise<void> {
  const outcome = nth % 2 ? 'right' : 'wrong'
  await ask(
    databaseUrl,
    `insert into "Attempt" ("id", "accountId", "segmentId", "stepSlug", "signId", "outcome", "ms", "replays")
     select gen_random_uuid(), "id", 'asl-letters/a-e', 'watch-a', 'ase-a', '${outcome}', 4000, 0
     from "Account" where "passwordHash" not like '$%' order by md5("id"::text || '${nth % 5}') limit 10`,
  )
}

const round = (ms: number) => Math.round(ms * 10) / 10
