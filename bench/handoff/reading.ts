import type { Locator, Page } from '@playwright/test'
import type { Mark } from './pages/watch'

/** What one side of a round saw: when each thing happened, by the machine's clock, and how the first frame came. */
export type Seen = { marks: Mark[]; receivedAt: number | null; decodeMs: number | null }

const longest = 20_000
/** Pages whose clocks are further apart than this, in milliseconds, cannot be compared. */
const clockLimit = 3

/** Forgets what was noted before. @throws Error when a page is hidden or its clock is off */
export async function arm(...pages: Page[]): Promise<void> {
  for (const page of pages) {
    const [error, hidden] = await page.evaluate(() => [window.watch.clockError(), document.hidden] as const)
    if (Math.abs(error) > clockLimit) throw new Error(`A page's clock is ${error.toFixed(1)} ms off`)
    if (hidden) throw new Error('A page that should be looked at is hidden')
    await page.evaluate(() => window.watch.arm())
  }
}

/** Waits for the first remote picture after arming. @throws Error when none comes in time */
export async function firstFrame(page: Page): Promise<void> {
  await page.waitForFunction(() => window.watch.frame, undefined, { timeout: longest, polling: 50 })
}

/** Reads what a page has noted, once its first frame is there. */
export async function read(page: Page): Promise<Seen> {
  return page.evaluate(() => ({ marks: window.watch.marks, ...window.watch.frame! }))
}

/** When something was noted first. @throws Error when it never was */
export function at(seen: Seen, name: string): number {
  const mark = seen.marks.find((one) => one.name === name)
  if (!mark) throw new Error(`“${name}” was not noted, only ${seen.marks.map((one) => one.name).join(', ')}`)
  return mark.at
}

/** Presses the left button in the middle of `button`, without any waiting in between. */
export async function press(button: Locator): Promise<void> {
  await button.scrollIntoViewIfNeeded()
  const box = await button.boundingBox()
  if (!box) throw new Error(`There is nothing to press: ${button}`)
  const { mouse } = button.page()
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await mouse.down()
  await mouse.up()
}
