import type { Locator, Page } from '@playwright/test'
import { expect } from './base'

/** Tabs to `target`, which must then show that it has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  const focused = () => target.evaluate((one) => one === document.activeElement)
  for (let tab = 0; tab < 60 && !(await focused()); tab++) await page.keyboard.press('Tab')
  expect(await focused(), `Tab does not reach ${target}`).toBe(true)
  const outline = await target.evaluate((one) => getComputedStyle(one).outlineStyle)
  expect(outline, `no focus is seen on ${target}`).not.toBe('none')
}

/** Tabs to the button of that name and presses it. */
export async function pressWith(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }))
  await page.keyboard.press('Enter')
}
