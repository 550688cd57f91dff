import type { Page } from '@playwright/test'
import { ask } from '@/scripts/postgres'
import { expect, test } from './base'
import { askForPerson, firstSegment, goOnDuty, newcomer } from './people'

const times = (page: Page) =>
  page
    .getByRole('region', { name: 'Then and now' })
    .locator('video')
    .evaluateAll((videos: HTMLVideoElement[]) => videos.map(({ currentTime }) => currentTime))

test('a learner keeps two tries, the trainer who is asked sees the newest and may report it, and then and now play together', async ({
  world,
  browser,
  browserOf,
}) => {
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  await goOnDuty(trainer)
  const learner = await newcomer(browser, world)
  const { page } = learner
  const moved = await page.request.post('/api/progress', {
    data: { segment: firstSegment.replace('/learn/', ''), stepSlug: 'produce-d' },
    headers: { origin: world.url },
  })
  expect(moved.ok()).toBe(true)
  await page.goto(firstSegment)
  await page.getByRole('button', { name: 'Turn on my camera' }).click()
  const keep = page.getByRole('switch', { name: 'Keep my tries' })
  await expect(keep).not.toBeChecked()
  await keep.press(' ')
  await page.getByRole('switch', { name: 'Show them to my trainers' }).press(' ')
  await expect(page.getByText(/one who is being asked to take you/)).toBeVisible()
  for (const round of [1, 2]) {
    await page.waitForTimeout(2_500)
    const kept = page.waitForResponse('**/api/tries/keep')
    await page.getByRole('button', { name: 'I’ve signed it' }).click()
    expect((await kept).ok()).toBe(true)
    await expect(page.getByText('Your try is kept.')).toBeVisible()
    if (round === 1) await page.getByRole('button', { name: /^Again/ }).click()
  }

  await askForPerson(learner, 'Trainer')
  const shown = trainer.page.getByLabel(`${learner.alias}’s last try: D`)
  await expect(shown).toBeVisible()
  // A slow machine needs longer than a ring to look and to report.
  await ask(world.databaseUrl, `update "Offer" set "until" = app_now() + '2 min' where "state" = 'open'`)
  await expect
    .poll(() => shown.evaluate((video: HTMLVideoElement) => video.getVideoPlaybackQuality().totalVideoFrames))
    .toBeGreaterThan(5)
  const newestSrc = await shown.getAttribute('src')
  await trainer.page.getByRole('button', { name: `Report ${learner.alias}’s try of D` }).click()
  const dialog = trainer.page.getByRole('dialog', { name: 'What is wrong?' })
  await dialog.getByLabel('Something else').check()
  await dialog.getByRole('button', { name: 'Report', exact: true }).click()
  await expect(dialog).toBeHidden()
  // The first one of D is the newest that they have not reported.
  await expect(shown).not.toHaveAttribute('src', newestSrc!)
  await trainer.page.getByRole('button', { name: 'Later' }).first().click()
  await page
    .getByRole('button', { name: /Cancel|Leave the line/ })
    .first()
    .click()

  await page.goto('/learn')
  await expect(page.getByLabel('Your newest clip of D')).toBeVisible()
  await expect.poll(async () => Math.min(...(await times(page)))).toBeGreaterThan(0.3)
  const [first, newest] = await times(page)
  expect(Math.abs(first! - newest!)).toBeLessThan(0.3)
  await page.getByRole('button', { name: 'Delete the first' }).click()
  await expect(page.getByLabel('Your first clip of D')).toBeHidden()
  await expect(page.getByText(/One clip so far/)).toBeVisible()
  await page.getByRole('button', { name: 'Delete the newest' }).click()
  await expect(page.getByRole('region', { name: 'Then and now' })).toBeHidden()
  for (const someone of [trainer, learner]) someone.watch.check()
})
