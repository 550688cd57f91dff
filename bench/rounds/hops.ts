import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext, Page } from '@playwright/test'
import { ask } from '@/scripts/postgres'
import { beOnDuty, openDesk } from '../handoff/ours'
import { openSides, type Sides } from '../handoff/browsers'
import { servePages } from '../handoff/pages'
import { peerRound } from '../handoff/peer'
import { enter } from '../handoff/people'
import { arm, at, firstFrame, press, read } from '../handoff/reading'
import { roomsOf } from '../handoff/rooms'
import type { AtEnd } from '../run'
import { startWorld } from '../world'

/** Milliseconds of one hop and one stock page's Join: the press to the other one's first picture. */
export type Hopped = { trainerMs: number; learnerMs: number; stockMs: number }

const wanted = Number(process.env.BENCH_ROUNDS || 15)
/** Thrown away: caches fill, code gets warm. */
const warmUps = 2
const lesson = '/learn/asl-letters/a-e'

/** A trainer on the wall goes to a learner who agreed, again and again; in turns with a stock LiveKit page. */
export async function measureHops({ log, atEnd }: { log: (line: string) => void; atEnd: AtEnd }) {
  const { address, home, stack } = await startWorld({ log, atEnd }, {})
  const pages = await servePages({ home, livekit: stack.livekit, atEnd })
  const sides = await openSides({ home, watch: pages.watch, atEnd })
  const rooms = roomsOf(stack.livekit)
  const learner = await openLearner(address, sides)
  await becomeOwn(stack.postgres.url)
  const trainer = await openWall(address, await openDesk(address, sides))
  const done: Hopped[] = []
  while (done.length < wanted + warmUps) {
    const peer = () => peerRound(pages.address, sides, rooms)
    const first = done.length % 2 ? await peer() : null
    const hopped = await hopOnce(trainer, learner)
    const { ms } = first ?? (await peer())
    done.push({ ...hopped, stockMs: ms })
    const [a, b] = [hopped.trainerMs, hopped.learnerMs].map((one) => one.toFixed(0))
    log(`hop ${done.length} of ${wanted + warmUps}: trainer ${a}, learner ${b}, stock ${ms.toFixed(0)} ms`)
  }
  return done.slice(warmUps)
}

async function openLearner(address: string, { far }: Sides): Promise<Page> {
  const context = await far.context()
  await enter(context, address)
  const page = await context.newPage()
  await page.goto(`${address}${lesson}`)
  await page.getByRole('switch', { name: 'My trainers may come by' }).click()
  return page
}

/** The learner is one of this trainer's: they were given an exercise before. */
async function becomeOwn(databaseUrl: string): Promise<void> {
  await ask(
    databaseUrl,
    `insert into "Assignment" ("id", "learnerId", "trainerId", "segmentId", "signs", "state", "createdAt")
     select gen_random_uuid(), l."id", t."id", s."id", s."signs", 'skipped', app_now()
     from "Account" l, "Account" t, "Segment" s where s."slug" = 'a-e' and l."alias" like 'Bench %' and t."alias" = 'Robin'`,
  )
}

async function openWall(address: string, desk: BrowserContext): Promise<Page> {
  const page = await desk.newPage()
  await page.goto(`${address}/desk`)
  await beOnDuty(page)
  await page.getByRole('button', { name: 'The wall' }).first().click()
  return page
}

async function hopOnce(trainer: Page, learner: Page): Promise<Omit<Hopped, 'stockMs'>> {
  const go = trainer.getByRole('button', { name: /^Go to / }).first()
  await go.waitFor()
  // The learner's tab stands ready in its room again, and was used a moment ago.
  await learner.mouse.move(20 + Math.random() * 40, 20)
  await sleep(16_500)
  await arm(trainer, learner)
  await press(go)
  await Promise.all([firstFrame(learner), firstFrame(trainer)])
  const [there, here] = await Promise.all([read(learner), read(trainer)])
  await sleep(1_000)
  const back = trainer.getByRole('button', { name: 'To the wall' }).first()
  await back.click()
  await back.waitFor({ state: 'hidden' })
  const from = at(here, 'press')
  return { trainerMs: at(here, 'frame') - from, learnerMs: at(there, 'frame') - from }
}
