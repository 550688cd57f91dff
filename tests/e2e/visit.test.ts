import type { Page } from '@playwright/test'
import { ask } from '@/scripts/postgres'
import { expect, test } from './base'
import { expectLive } from './live'
import { firstSegment, goOnDuty, newcomer, type Someone } from './people'

/** The trainer has given this learner an exercise before: so they are the trainer's own. */
const haveMet = (databaseUrl: string, trainer: Someone, learner: Someone) =>
  ask(
    databaseUrl,
    `insert into "Assignment" ("id", "trainerId", "learnerId", "segmentId", "signs", "state", "endedAt")
     select gen_random_uuid(), t."id", l."id", 'asl-letters/a-e', '{ase-a}', 'done', app_now()
     from "Account" t, "Account" l where t."alias" = '${trainer.alias}' and l."alias" = '${learner.alias}'`,
  )

type Counted = Window & { connections: RTCPeerConnection[] }

/** From here on the page knows the connections it has made. */
const countConnections = (page: Page) =>
  page.addInitScript(() => {
    const connections: RTCPeerConnection[] = []
    Object.assign(window, { connections })
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(...about: ConstructorParameters<typeof RTCPeerConnection>) {
        super(...about)
        connections.push(this)
      }
    }
  })

/** The connections a page has made: in which state each is, and whether anything to be seen goes out by it. */
const connectionsOf = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as Counted).connections.map((one) => ({
      state: one.connectionState,
      sends: one.getSenders().some(({ track }) => track?.readyState === 'live' && track.enabled),
    })),
  )

const states = async (page: Page) => (await connectionsOf(page)).map(({ state }) => state)
const sends = async (page: Page) => (await connectionsOf(page)).some((one) => one.sends)

test('a trainer stands at the door of whom they are likely to go to: the key goes through on the very connection, on one camera', async ({
  world,
  browser,
  browserOf,
}) => {
  test.setTimeout(180_000)
  const learner = await newcomer(browser, world)
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  await haveMet(world.databaseUrl, trainer, learner)
  for (const { page } of [learner, trainer]) await countConnections(page)
  await learner.page.goto(firstSegment)
  await learner.page.getByRole('switch', { name: 'My trainers may come by' }).click()
  await goOnDuty(trainer)
  const desk = trainer.page
  const tokens: string[] = []
  desk.on('request', (one) => one.url().endsWith('/api/rooms/token') && tokens.push(one.url()))
  await desk.keyboard.press('b')
  await expect
    .poll(async () => (await states(desk)).filter((state) => state === 'connected').length, {
      message: 'the trainer does not stand at the door',
      timeout: 30_000,
    })
    .toBeGreaterThan(0)
  await expect.poll(() => states(learner.page)).toContain('connected')
  // Nobody is seen there: both gates are shut once the line has been tried out, in black.
  await desk.waitForTimeout(6_000)
  for (const page of [desk, learner.page]) expect(await sends(page)).toBe(false)
  await expect(learner.page.locator('video[data-live-frames]')).toHaveCount(0)
  const before = { states: await states(desk), tokens: tokens.length }
  expect(before.tokens).toBe(1)

  await learner.page.mouse.move(200, 200)
  await learner.page.mouse.move(220, 220)
  await desk.keyboard.press('1')
  await expectLive(desk, learner.alias)
  await expectLive(learner.page)
  for (const page of [desk, learner.page]) expect(await sends(page)).toBe(true)
  expect({ states: await states(desk), tokens: tokens.length }).toEqual(before)

  // Back at the wall there is another room to stand at, and on the next key it is the same again.
  await desk.keyboard.press('b')
  await expect.poll(() => tokens.length, { timeout: 30_000 }).toBe(2)
  learner.watch.check()
  trainer.watch.check()
})

test('a learner lets their trainers come by: who looks is said, the visit begins in the same frame, ends at the very step, and off is off', async ({
  world,
  browser,
  browserOf,
}) => {
  test.setTimeout(180_000)
  const learner = await newcomer(browser, world)
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  await haveMet(world.databaseUrl, trainer, learner)
  const { page } = learner

  await page.goto(firstSegment)
  await page.getByRole('button', { name: 'Got it' }).click()
  const step = page.getByRole('heading', { level: 1 })
  await expect(step).not.toHaveText('Copy the letter A')
  const before = await step.innerText()
  const visits = page.getByRole('switch', { name: 'My trainers may come by' })
  // As if reached by Tab: a control merely clicked leaves Space to the clip.
  await page.keyboard.press('Tab')
  await visits.focus()
  await page.keyboard.press('Space')
  await expect(visits).toBeChecked()
  await expect(page.getByText('Nobody looks now. No picture goes out.')).toBeVisible()

  await goOnDuty(trainer)
  await trainer.page.keyboard.press('b')
  await expect(page.getByText(`${trainer.alias} looks at your small picture now.`)).toBeVisible()
  const still = trainer.page.getByAltText(`${learner.alias}, a moment ago`)
  await expect(still).toBeVisible()
  await expect
    .poll(() => still.evaluate((image: HTMLImageElement) => image.naturalWidth), { message: 'no still came' })
    .toBe(160)

  await page.mouse.move(200, 200)
  await page.mouse.move(220, 220)
  await trainer.page.keyboard.press('1')
  await expectLive(page)
  await expectLive(trainer.page)
  await expect(page.getByText(`${trainer.alias} comes by: you let your trainers do that`)).toBeVisible()

  await trainer.page.keyboard.press('b')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(step).toHaveText(before)
  await expect(still).toBeVisible()
  await page.keyboard.press('Tab')
  await visits.focus()
  await page.keyboard.press('Space')
  await expect(visits).not.toBeChecked()
  await expect(still).toBeHidden()
  learner.watch.check()
  trainer.watch.check()
})
