import type { Locator, Page } from '@playwright/test'
import { expect } from './base'

type Look = { decoded: number; print: string }

const anybody = 'video[data-live-frames]'
const pictureOf = (alias?: string) => (alias ? `video[aria-label="Live picture of ${alias}"]` : anybody)

/** How many frames of the other one's video this page has decoded, and what the last looks like, coarsely. */
async function look(page: Page, alias?: string): Promise<Look> {
  const [video] = await page.$$(pictureOf(alias))
  return video ? video.evaluate(lookAt) : { decoded: 0, print: '' }
}

/** Runs in the page. */
function lookAt(element: Node): Look {
  const video = element as HTMLVideoElement
  if (video.readyState < 2) return { decoded: 0, print: '' }
  const canvas = document.createElement('canvas')
  canvas.width = 64
  canvas.height = 48
  const ctx = canvas.getContext('2d')!
  ctx.drawImage(video, 0, 0, 64, 48)
  const print = [...ctx.getImageData(0, 0, 64, 48).data].join()
  return { decoded: video.getVideoPlaybackQuality().totalVideoFrames, print }
}

/** A film plays: frames are decoded one after the other, and what they show changes. */
export async function expectMoves(video: Locator): Promise<void> {
  const before = await video.evaluate(lookAt)
  await expect
    .poll(async () => {
      const now = await video.evaluate(lookAt)
      return now.decoded > before.decoded + 10 && now.print !== before.print
    })
    .toBe(true)
}

/**
 * The proof of a live picture: remote frames go on being decoded, and what they show changes.
 * @param alias whose, where several are live
 */
export async function expectLive(page: Page, alias?: string): Promise<void> {
  await expect
    .poll(async () => (await look(page, alias)).decoded, {
      message: `no remote frame was decoded: ${alias}`,
    })
    .toBeGreaterThan(0)
  const before = await look(page, alias)
  await expect
    .poll(
      async () => {
        const now = await look(page, alias)
        return now.decoded > before.decoded + 10 && now.print !== before.print
      },
      { message: 'remote frames stopped, or always show the same' },
    )
    .toBe(true)
}

/** Before both have agreed: what comes is black, and soon nothing comes at all (docs/decisions/006). */
export async function expectOnlyBlack(page: Page): Promise<void> {
  const until = Date.now() + 4_000
  for (let [before, calm] = [-1, false]; !calm && Date.now() < until;) {
    const { decoded, print } = await look(page)
    const colours = print.split(',').filter((_, at) => at % 4 !== 3)
    expect(Math.max(...colours.map(Number)), 'a picture came before both agreed').toBeLessThanOrEqual(16)
    calm = decoded === before
    before = decoded
    await page.waitForTimeout(300)
  }
  await expectNoLive(page)
}

/** The other side of it: nothing comes in any more. */
export async function expectNoLive(page: Page): Promise<void> {
  const before = await look(page)
  await page.waitForTimeout(1_500)
  expect((await look(page)).decoded - before.decoded).toBeLessThanOrEqual(1)
}
