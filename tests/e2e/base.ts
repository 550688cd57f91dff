import { chromium, test as plain, type Browser, type TestInfo } from '@playwright/test'
import { ask } from '@/scripts/postgres'
import type { Person } from './cameras'
import { chromiumAs } from './chromium'
import { startWorld, type World } from './world'

type ForTest = {
  /** Nobody of one test is still in line in the next. */
  everybodyLeaves: void
  /** Starts one more browser, with that person as its camera; it is closed after the test. */
  browserOf: (person: Person) => Promise<Browser>
}

/** The world that tests share, once one has asked for it. */
let shared: World | null = null

/** `test` with the product running beside it: one for all tests of a worker, without the demo trainer. */
export const test = plain.extend<ForTest, { world: World }>({
  everybodyLeaves: [
    async ({ browser }, use, info) => {
      // A closed tab is believed for some seconds more, as long as its owner may just be reloading.
      if (shared)
        for (const leave of [
          'update "Stream" set "leaseUntil" = app_now() where "leaseUntil" > app_now()',
          `update "Duty" set "state" = 'off', "restUntil" = null, "askUntil" = null where "state" <> 'off'`,
        ])
          await ask(shared.databaseUrl, leave)
      await use()
      await tellWhatWasSeen([browser], info)
      for (const context of browser.contexts()) await context.close()
    },
    { auto: true },
  ],
  world: [
    // Playwright reads from this pattern what a fixture needs: nothing, here.
    async ({}, use) => {
      const world = await startWorld({ demoTrainer: false })
      shared = world
      await use(world)
      shared = null
      await world.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  browserOf: async ({}, use, info) => {
    const browsers: Browser[] = []
    await use(async (person) => {
      const browser = await chromium.launch(chromiumAs(person))
      browsers.push(browser)
      return browser
    })
    await tellWhatWasSeen(browsers, info)
    for (const browser of browsers) await browser.close()
  },
})

/** A journey that failed where nobody can open its trace should still say what its people saw. */
async function tellWhatWasSeen(browsers: Browser[], { status, expectedStatus }: TestInfo): Promise<void> {
  if (status === expectedStatus) return
  for (const page of browsers.flatMap((one) => one.contexts()).flatMap((context) => context.pages())) {
    const text = await page.locator('body').innerText({ timeout: 2_000 }).catch(String)
    console.log(`--- ${page.url()}\n${text.replace(/\n{2,}/g, '\n')}\n---`)
  }
}

export { expect } from '@playwright/test'
