import { chromium, test as plain, type Browser } from '@playwright/test'
import type { Person } from './cameras'
import { chromiumAs } from './chromium'
import { startWorld, type World } from './world'

type ForTest = {
  /** Nobody of one test is still in line in the next. */
  everybodyLeaves: void
  /** Starts one more browser, with that person as its camera; it is closed after the test. */
  browserOf: (person: Person) => Promise<Browser>
}

/** `test` with the product running beside it: one for all tests of a worker, without the demo trainer. */
export const test = plain.extend<ForTest, { world: World }>({
  everybodyLeaves: [
    async ({ browser }, use) => {
      await use()
      for (const context of browser.contexts()) await context.close()
    },
    { auto: true },
  ],
  world: [
    // Playwright reads from this pattern what a fixture needs: nothing, here.
    async ({}, use) => {
      const world = await startWorld({ demoTrainer: false })
      await use(world)
      await world.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  browserOf: async ({}, use) => {
    const browsers: Browser[] = []
    await use(async (person) => {
      const browser = await chromium.launch(chromiumAs(person))
      browsers.push(browser)
      return browser
    })
    for (const browser of browsers) await browser.close()
  },
})

export { expect } from '@playwright/test'
