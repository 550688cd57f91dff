import { expect, test } from './base'
import { expectLive, expectNoLive, expectOnlyBlack } from './live'
import { askForPerson, firstSegment, goOnDuty, newcomer, practisingPair } from './people'

test('trainer vanishes while connecting: the learner keeps the place and is told', async ({
  world,
  browser,
  browserOf,
}) => {
  const trainers = await browserOf('trainer')
  const trainer = await newcomer(trainers, world, { role: 'trainer' })
  const learner = await newcomer(browser, world)
  await goOnDuty(trainer)
  // Its media never gets through: the trainer accepts, but does not arrive.
  await trainer.page.route('**/api/rooms/token', (route) => route.abort())
  trainer.watch.expect(/ERR_FAILED .*rooms\/token/)
  await askForPerson(learner)
  await expect(trainer.page.getByText(`${learner.alias} waits for you`)).toBeVisible()
  await trainer.page.keyboard.press('Enter')
  await expect(trainer.page.getByText(`${learner.alias} is coming`)).toBeVisible()
  await trainers.close()
  await expect(learner.page.getByText(/You keep your place/)).toBeVisible({ timeout: 120_000 })
  await learner.page.getByRole('button', { name: 'Go on' }).click()
  await expect(learner.page.getByText(/You are next/)).toBeVisible()
  learner.watch.check()
})

test('learner reloads mid-practice and is back in the same practice', async ({
  world,
  browser,
  browserOf,
}) => {
  const { trainer, learner } = await practisingPair(world, browser, await browserOf('trainer'))
  for (let reload = 0; reload < 3; reload++) {
    await learner.page.reload()
    await expectLive(learner.page)
    await expectLive(trainer.page)
  }
  for (const someone of [trainer, learner]) someone.watch.check()
})

test('hidden page is asked first; "Not now" keeps the place and shows nobody', async ({
  world,
  browser,
  browserOf,
}) => {
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  const learner = await newcomer(browser, world)
  await askForPerson(learner, 'Trainer')
  await expect(learner.page.getByText(/You are next/)).toBeVisible()
  await hide(learner.page)
  await goOnDuty(trainer)
  await expect(trainer.page.getByText(`${learner.alias} waits for you`)).toBeVisible()
  await trainer.page.keyboard.press('Enter')
  await expect(trainer.page.getByText(/Show me/)).toBeVisible()
  await expectOnlyBlack(trainer.page)
  await learner.page.getByRole('button', { name: 'Not now' }).click()
  await expect(trainer.page.getByText(`${learner.alias} is not ready`, { exact: false })).toBeVisible()
  await expect(learner.page.getByRole('button', { name: /I’m ready|I'm ready/ })).toBeVisible()
  await expectNoLive(trainer.page)
  for (const someone of [trainer, learner]) someone.watch.check()
})

test('camera denied: the lesson goes on, and the practice by text', async ({ world, browser, browserOf }) => {
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  const learner = await newcomer(browser, world, { camera: 'denied' })
  await goOnDuty(trainer)
  await learner.page.goto(firstSegment)
  await learner.page.getByRole('button', { name: 'Turn on my camera' }).click()
  await expect(learner.page.getByText(/blocked/i).first()).toBeVisible()
  const stored = learner.page.waitForResponse('**/api/progress')
  await learner.page.getByRole('button', { name: /Got it/ }).click()
  await stored
  await learner.page.reload()
  await expect(learner.page.getByRole('heading', { name: 'Copy the letter B' })).toBeVisible()

  await askForPerson(learner)
  await expect(trainer.page.getByText(`${learner.alias} waits for you`)).toBeVisible()
  await trainer.page.keyboard.press('Enter')
  await expectLive(learner.page)
  await expect(trainer.page.getByText(/camera is off/)).toBeVisible()
  const field = trainer.page.getByRole('textbox', { name: /write/i }).first()
  await field.fill('Can you see me?')
  await field.press('Enter')
  await expect(learner.page.getByText('Can you see me?').first()).toBeVisible()
  for (const someone of [trainer, learner]) someone.watch.check()
})

/** What the browser tells a page that is behind another one. */
async function hide(page: import('@playwright/test').Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
}
