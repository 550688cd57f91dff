import type { Page } from '@playwright/test'
import { expect, test } from './base'
import { expectLive } from './live'
import { firstSegment, otherDevice, practisingPair } from './people'

const live = 'video[data-live-frames]'
const stage = (page: Page) => page.getByRole('region', { name: 'Picture' })
const widthOf = async (page: Page, picture: string) =>
  (await page.locator(`[data-picture="${picture}"]`).boundingBox())!.width
const split = (page: Page) => page.getByRole('separator', { name: 'Where the first picture ends' })

/** Remembers the live element, to tell later that it is the very same one. */
const mark = (page: Page) =>
  page.locator(live).evaluate((video) => Object.assign(video, { marked: true }) && undefined)
const isMarked = (page: Page) => page.locator(live).evaluate((video) => 'marked' in video)

test('pictures are swapped, resized and pinned by keys, live all the while, and another device finds them so', async ({
  world,
  browser,
  browserOf,
}) => {
  const { trainer, learner } = await practisingPair(world, browser, await browserOf('trainer'))
  const { page } = learner
  await mark(page)
  const frame = await stage(page).boundingBox()

  await page.getByRole('button', { name: 'Pictures' }).press('Enter')
  await page.getByRole('button', { name: 'Swap' }).press('Enter')
  await expect.poll(() => widthOf(page, 'own')).toBeGreaterThan((await widthOf(page, 'partner')) * 3)
  const small = page.getByRole('separator', { name: 'Size of the small picture' })
  const before = await widthOf(page, 'partner')
  for (const key of ['ArrowLeft', 'ArrowUp']) await small.press(key)
  await expect(small).toHaveAttribute('aria-valuenow', '28')
  expect(await widthOf(page, 'partner')).toBeGreaterThan(before * 1.2)

  await page.getByRole('button', { name: 'Side by side' }).press('Enter')
  await expect(small).toBeHidden()
  await split(page).press('ArrowRight')
  await split(page).press('ArrowRight')
  await expect(split(page)).toHaveAttribute('aria-valuenow', '60')
  expect((await widthOf(page, 'own')) / frame!.width).toBeCloseTo(0.6, 1)
  await expectLive(page)
  expect(await isMarked(page)).toBe(true)
  expect(await stage(page).boundingBox()).toEqual(frame)

  // With the pointer, too.
  const line = (await split(page).boundingBox())!
  await page.mouse.move(line.x + 22, line.y + 22)
  await page.mouse.down()
  const stored = page.waitForResponse('**/api/account/layout')
  await page.mouse.move(frame!.x + frame!.width * 0.4, line.y, { steps: 4 })
  await page.mouse.up()
  await expect(split(page)).toHaveAttribute('aria-valuenow', '40')
  expect((await stored).ok()).toBe(true)

  const device = await otherDevice(learner, await browserOf('learner-b'), world)
  await device.page.goto(firstSegment)
  await device.page.getByRole('button', { name: 'Use here' }).click()
  await expectLive(device.page)
  await expect(split(device.page)).toHaveAttribute('aria-valuenow', '40')
  expect(await widthOf(device.page, 'own')).toBeLessThan(await widthOf(device.page, 'partner'))
  const [own, partner] = await Promise.all(
    ['own', 'partner'].map((one) => device.page.locator(`[data-picture="${one}"]`).boundingBox()),
  )
  expect(own!.x).toBeLessThan(partner!.x)
  await device.page.getByRole('button', { name: 'Pictures' }).click()
  await device.page.getByRole('button', { name: 'As at first' }).click()
  await expect(split(device.page)).toBeHidden()
  for (const someone of [trainer, learner, device]) someone.watch.check()
})

test('the learner’s picture goes to another screen, live, and is back in its place when the practice ends', async ({
  world,
  browser,
  browserOf,
}) => {
  const { trainer, learner } = await practisingPair(world, browser, await browserOf('trainer'))
  const desk = trainer.page
  await mark(desk)
  await desk.getByRole('button', { name: 'Pictures' }).click()
  await desk.getByRole('button', { name: 'Other screen' }).click()
  await expect(desk.getByText(`${learner.alias} is on the other screen`)).toBeVisible()

  const outside = () =>
    desk.evaluate(() => {
      const { window: other } = (window as unknown as { documentPictureInPicture: { window: Window | null } })
        .documentPictureInPicture
      const video = other?.document.querySelector('video')
      if (!other || !video) return null
      return {
        frames: video.getVideoPlaybackQuality().totalVideoFrames,
        styled: other.getComputedStyle(video).position,
      }
    })
  await expect.poll(async () => (await outside())?.frames ?? 0).toBeGreaterThan(20)
  expect((await outside())?.styled).toBe('absolute')

  await desk.getByRole('button', { name: 'Bring it back' }).first().click()
  await expect.poll(outside).toBeNull()
  await expectLive(desk)
  expect(await isMarked(desk)).toBe(true)

  await desk.getByRole('button', { name: 'Other screen' }).click()
  await expect.poll(async () => (await outside())?.frames ?? 0).toBeGreaterThan(0)
  await learner.page.getByRole('button', { name: 'Leave' }).click()
  await expect.poll(outside).toBeNull()
  for (const someone of [trainer, learner]) someone.watch.check()
})
