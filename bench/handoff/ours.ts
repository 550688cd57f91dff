import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext, Page } from '@playwright/test'
import type { Sides } from './browsers'
import { enter } from './people'
import { arm, at, firstFrame, press, read, type Seen } from './reading'
import { until, type Rooms } from './rooms'

export type Handed = { trainerMs: number; learnerMs: number; trainer: Seen; learner: Seen }

const lesson = '/learn/asl-letters/a-e'
const words = {
  toDuty: /^(Go on duty|I’m back|Next learner|End practice|Later)/,
  offer: /waits for you$/,
  take: /^Take/,
  next: /^(Next learner|End practice)/,
  person: /^Practise with a person/,
}

/** The trainer's browser, signed in once; the desk itself is opened anew for every round. */
export async function openDesk(address: string, { near }: Sides): Promise<BrowserContext> {
  const context = await near.context()
  await enter(context, address, 'Robin')
  return context
}

/**
 * One round of the product: a learner waits in line, warm; the trainer is offered them, and warm; Take is pressed, the
 * verb runs, and both see the first picture. Then the trainer goes on to the next one.
 */
export async function ourRound(
  address: string,
  desk: BrowserContext,
  { far }: Sides,
  rooms: Rooms,
): Promise<Handed> {
  const trainer = await desk.newPage()
  const learners = await far.context()
  try {
    await trainer.goto(`${address}/desk`)
    await beOnDuty(trainer)
    await enter(learners, address)
    const learner = await learners.newPage()
    await learner.goto(`${address}${lesson}`)
    await stand(learner)
    const offer = trainer.getByRole('region', { name: words.offer })
    const take = offer.getByRole('button', { name: words.take })
    await take.waitFor()
    await rooms.somewherePublished(2)
    await until(async () => !(await sends(trainer)) && !(await sends(learner)), 'both pictures to be paused')
    await sleep(1_500)
    await arm(trainer, learner)
    await press(take)
    await Promise.all([firstFrame(learner), firstFrame(trainer)])
    await sleep(1_000)
    const [there, here] = await Promise.all([read(learner), read(trainer)])
    const from = at(here, 'press')
    const next = trainer.getByRole('button', { name: words.next }).first()
    await press(next)
    await next.waitFor({ state: 'hidden' })
    return {
      trainerMs: at(here, 'frame') - from,
      learnerMs: at(there, 'frame') - from,
      ...{ trainer: here, learner: there },
    }
  } finally {
    await Promise.all([trainer.close(), learners.close()])
  }
}

/** Goes on duty, whatever the last round left: a duty that still stands, a break, a practice. */
export async function beOnDuty(trainer: Page): Promise<void> {
  const idle = trainer.getByText('Nobody waits', { exact: true }).first()
  const way = trainer.getByRole('button', { name: words.toDuty }).first()
  for (;;) {
    await idle.or(way).first().waitFor()
    if (await idle.isVisible()) return
    await way.click()
    await sleep(300)
  }
}

/** Gets in line, the way a learner does: by the round person at the end of the path, then by the one button. */
async function stand(learner: Page): Promise<void> {
  await learner.getByRole('navigation').getByRole('button', { name: words.person }).click()
  await learner.getByRole('main').getByRole('button', { name: words.person }).click()
}

const sends = (page: Page) => page.evaluate(() => window.watch.sending)
