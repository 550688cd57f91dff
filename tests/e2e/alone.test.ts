import { expect, test as plain } from '@playwright/test'
import { expectLive } from './live'
import { newcomer } from './people'
import { startWorld } from './world'

plain(
  'alone with the demo trainer: lesson, live picture, verdicts, an exercise, and on',
  async ({ browser }) => {
    const world = await startWorld({ demoTrainer: true })
    try {
      const { page, watch } = await newcomer(browser, world)
      await page.getByRole('link', { name: /^Start/ }).click()
      await page.getByRole('button', { name: 'Turn on my camera' }).click()
      for (let step = 0; step < 5; step++) {
        await expect(page.getByRole('heading', { name: `Copy the letter ${'ABCDE'[step]}` })).toBeVisible()
        await page.keyboard.press('Enter')
      }
      await page
        .getByRole('navigation', { name: 'Steps' })
        .getByRole('button', { name: /Practise with a person/ })
        .click()
      await page.getByRole('main').getByRole('button', { name: 'Practise with a person' }).click()
      await expect(page.getByText(/a recording/i).first()).toBeVisible()
      await expectLive(page)
      await expect(page.getByText(/I am a recording/).first()).toBeVisible()

      await page.getByRole('button', { name: 'Start it' }).click({ timeout: 90_000 })
      await page.waitForURL(/\/learn\/exercise\//)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      watch.check()
    } finally {
      await world.stop()
    }
  },
)
