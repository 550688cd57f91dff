import type { Browser, Page } from '@playwright/test'

type Traced = {
  name: string
  tid: number
  pid: number
  tdur?: number
  args: { name?: string; data?: { url?: string } }
}

export type Tasks = {
  /** Tasks of the page's main thread, and how many ms of processor time the longest of them took */
  count: number
  longest: number
  /** How many of them took longer than a frame at 60 a second */
  over: number
  /** All of them together, in ms for each second */
  perSecond: number
  /** How often the wall was read meanwhile */
  looks: number
}

/** A frame at 60 a second, in ms. */
export const frame = 16

/**
 * Traces what the page's main thread does during `run`: scripts, styles, layout, painting and clearing memory, whatever
 * asks for it. A task that takes longer than a frame holds up a picture. Counted is processor time, not the time on the
 * clock: a busy machine beside us is not the page's fault. `run` must not ask anything of the page through Playwright,
 * which copies the whole page for its own trace, in the page's time.
 */
export async function tasksOf(browser: Browser, page: Page, run: () => Promise<void>): Promise<Tasks> {
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
  const main = events.find(
    ({ name, args, pid }) =>
      name === 'thread_name' && args.name === 'CrRendererMain' && pid === looked[0]?.pid,
  )
  const times = events.flatMap(({ name, pid, tid, tdur }) =>
    name === 'RunTask' && pid === main?.pid && tid === main.tid && tdur !== undefined ? tdur / 1000 : [],
  )
  return {
    count: times.length,
    longest: round(Math.max(0, ...times)),
    over: times.filter((ms) => ms > frame).length,
    perSecond: round(times.reduce((sum, one) => sum + one, 0) / seconds),
    looks: looked.length,
  }
}

const round = (ms: number) => Math.round(ms * 10) / 10
