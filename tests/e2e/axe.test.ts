import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from '@playwright/test'
import { expect, test } from './base'
import { watch } from './watch'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What stands in the way of somebody on this page: rule, and the element it is about. */
async function barriers(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe })
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
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
