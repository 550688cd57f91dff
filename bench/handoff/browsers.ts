import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { chromiumHere } from '@/tests/support/chromium'
import { writeFakeCamera } from '@/tests/support/fake-camera'
import type { AtEnd } from '../run'

/** One browser a side, each with a camera of its own: `near` is where somebody presses, `far` where the other one is. */
export type Side = { context: () => Promise<BrowserContext>; page: (url: string) => Promise<Page> }
export type Sides = { near: Side; far: Side }

/** Starts both browsers. Every page they open notes times by `watch` before anything else runs in it. */
export async function openSides({
  home,
  watch,
  atEnd,
}: {
  home: string
  watch: string
  atEnd: AtEnd
}): Promise<Sides> {
  const near = path.join(home, 'near.mjpeg')
  const far = path.join(home, 'far.mjpeg')
  await writeFakeCamera(near, { palette: 'trainer', letters: ['w', 'x'], seconds: 6 })
  await writeFakeCamera(far, { palette: 'learner-a', letters: ['a', 'b', 'c'], seconds: 6 })
  return { near: await openSide(near, watch, atEnd), far: await openSide(far, watch, atEnd) }
}

async function openSide(camera: string, watch: string, atEnd: AtEnd): Promise<Side> {
  const { args, ...program } = chromiumHere()
  const browser: Browser = await chromium.launch({
    ...program,
    args: [
      ...args,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${camera}`,
      '--autoplay-policy=no-user-gesture-required',
    ],
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  })
  atEnd(() => browser.close())
  const context = async () => {
    const made = await browser.newContext({
      permissions: ['camera', 'microphone'],
      viewport: { width: 1280, height: 800 },
    })
    await made.addInitScript({ path: watch })
    return made
  }
  // One for all pages that belong to nobody, so that what they load is in the cache after the first time.
  const shared = await context()
  const page = async (url: string) => {
    const made = await shared.newPage()
    await made.goto(url)
    return made
  }
  return { context, page }
}
