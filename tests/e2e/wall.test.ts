import { createRequire } from 'node:module'
import path from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from '@playwright/test'
import { root } from '@/scripts/home'
import { clearWall, fillWall } from '@/tests/support/wall-people'
import { expect, test } from './base'
import { goOnDuty, newcomer } from './people'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const windows = [
  { width: 1280, height: 800 },
  { width: 2560, height: 1440 },
]

test.afterEach(async ({ world }) => clearWall(world.databaseUrl))

async function barriers(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe })
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

test('the wall with 1, 8 and 40 learners can be read in light and dark, at 1280 and 2560; pictures in .handover/wall', async ({
  world,
  browserOf,
}) => {
  test.setTimeout(300_000)
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  const { page } = trainer
  await clearWall(world.databaseUrl)
  await goOnDuty(trainer)
  await page.keyboard.press('b')
  for (const count of [1, 8, 40]) {
    await fillWall(world.databaseUrl, trainer.alias, count)
    // The wall is still open after it.
    await page.reload()
    const tiles = page.getByRole('list', { name: /Your learners/ }).locator('> li')
    await expect(tiles).toHaveCount(count)
    for (const viewport of windows) {
      await page.setViewportSize(viewport)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.waitForTimeout(400)
        const file = `${count}-${viewport.width}-${colorScheme}.png`
        await page.screenshot({ path: path.join(root, '.handover/wall', file) })
        expect(await barriers(page), file).toEqual([])
      }
    }
  }
  trainer.watch.check()
})
