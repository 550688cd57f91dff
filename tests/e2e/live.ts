import type { Page } from '@playwright/test'
import { expect } from './base'

type Look = { decoded: number; print: string }

/** How many frames of the other one's video this page has decoded, and what the last looks like, coarsely. */
async function look(page: Page): Promise<Look> {
  return page.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>('video[data-live-frames]')
    if (!video || video.readyState < 2) return { decoded: 0, print: '' }
    const canvas = document.createElement('canvas')
    canvas.width = 64
    canvas.height = 48
    const ctx = canvas.getContext('2d')!
    ctx.drawImage(video, 0, 0, 64, 48)
    const print = [...ctx.getImageData(0, 0, 64, 48).data].join()
    return { decoded: video.getVideoPlaybackQuality().totalVideoFrames, print }
  })
}

/** The proof of a live picture: remote frames go on being decoded, and what they show changes. */
export async function expectLive(page: Page): Promise<void> {
  await expect
    .poll(async () => (await look(page)).decoded, { message: 'no remote frame was decoded' })
    .toBeGreaterThan(0)
  const before = await look(page)
  await expect
    .poll(
      async () => {
        const now = await look(page)
        return now.decoded > before.decoded + 10 && now.print !== before.print
      },
      { message: 'remote frames stopped, or always show the same' },
    )
    .toBe(true)
}

/** The other side of it: nothing comes in any more. */
export async function expectNoLive(page: Page): Promise<void> {
  const before = await look(page)
  await page.waitForTimeout(1_500)
  expect((await look(page)).decoded - before.decoded).toBeLessThanOrEqual(1)
}
