import type { Page } from '@playwright/test'
import { expect, test } from './base'
import { firstSegment, newcomer } from './people'

/** Adds up what scripts weigh on the line (compressed, with headers), in KB, with an empty cache: by when the page has loaded. */
async function weighScripts(page: Page, address: string): Promise<number> {
  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.setCacheDisabled', { cacheDisabled: true })
  const scripts = new Set<string>()
  const weights = new Map<string, number>()
  line.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weights.set(requestId, encodedDataLength)
  })
  await page.goto(address, { waitUntil: 'load' })
  const bytes = [...scripts].reduce((sum, id) => sum + (weights.get(id) ?? 0), 0)
  await line.detach()
  return Math.round(bytes / 1024)
}

test('a lesson loads without what only a person or a menu needs', async ({ world, browser }) => {
  const { page, watch } = await newcomer(browser, world)
  const kilobytes = await weighScripts(page, firstSegment)
  console.log(`JavaScript of a lesson at load: ${kilobytes} KB`)
  expect(kilobytes).toBeLessThan(230)

  // What was left out comes when it is asked for.
  await page.getByRole('button', { name: /^Account of/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Sign out', exact: true })).toBeVisible()
  watch.check()
})
