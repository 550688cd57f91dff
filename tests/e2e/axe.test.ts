import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from '@playwright/test'
import { expect, test } from './base'
import { newcomer } from './people'
import { watch } from './watch'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Off unless asked for: whoever says what they read to their computer must be understood. */
const besides: RunOptions = { rules: { 'label-content-name-mismatch': { enabled: true } } }

/** What stands in the way of somebody on this page: rule, and the element it is about. */
async function barriers(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe })
  const { violations } = await page.evaluate((options) => {
    const { axe: here } = window as unknown as { axe: { run(how: RunOptions): Promise<AxeResults> } }
    return here.run(options)
  }, besides)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

test('front, sign-in and sign-up have no barrier that axe finds, in light and dark', async ({
  world,
  browser,
}) => {
  const context = await browser.newContext({ baseURL: world.url, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const seen = watch(page)
  for (const address of ['/', '/sign-in', '/sign-up']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await barriers(page), `${address}, ${colorScheme}`).toEqual([])
    }
  }
  seen.check()
})

test('the learner’s own page has none either', async ({ world, browser }) => {
  const learner = await newcomer(browser, world)
  await expect(learner.page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await barriers(learner.page)).toEqual([])
  learner.watch.check()
})

test('on a phone the longest path is as wide as the window, its steps can be met with a thumb, and nothing stands in the way', async ({
  world,
  browser,
}) => {
  const { page, watch: seen } = await newcomer(browser, world)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/learn/asl-letters/u-z')
  const steps = page.getByRole('navigation', { name: 'Steps' }).getByRole('listitem')
  await expect(steps).toHaveCount(11)
  for (const step of await steps.all()) {
    const { width, height } = (await step.boundingBox())!
    expect(width).toBeGreaterThanOrEqual(24)
    expect(height).toBeGreaterThanOrEqual(44)
  }
  expect(await barriers(page)).toEqual([])
  seen.check()
})
