import type { Page } from '@playwright/test'
import { expect, test } from './base'
import { expectLive } from './live'
import { model } from './lock'
import { practisingPair, type Someone } from './people'

const picture = ({ page }: Someone) => page.getByRole('img', { name: /the last seconds$/ })
const bar = ({ page }: Someone) => page.getByRole('group', { name: 'Looking back' })
const lines = ({ page }: Someone) => page.getByRole('application').locator('polyline')

/** What the picture of the look back shows, coarsely, in grey. */
async function printOf(someone: Someone): Promise<number[]> {
  return picture(someone).evaluate((canvas: HTMLCanvasElement) => {
    const small = Object.assign(document.createElement('canvas'), { width: 24, height: 18 })
    const pen = small.getContext('2d')!
    pen.drawImage(canvas, 0, 0, 24, 18)
    return [...pen.getImageData(0, 0, 24, 18).data].filter((_, at) => at % 4 === 1)
  })
}

const apart = (one: number[], other: number[]) =>
  one.reduce((sum, grey, at) => sum + Math.abs(grey - other[at]!), 0) / one.length

async function goTo({ page }: Someone, frame: number): Promise<void> {
  await page.getByRole('slider', { name: /^Moment/ }).fill(String(frame))
}

/** Each frame that is drawn while it plays, with a print of it. */
function watchFrames(page: Page, milliseconds: number): Promise<Record<number, number[]>> {
  return page.evaluate(async (until) => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-frame]')!
    const small = Object.assign(document.createElement('canvas'), { width: 24, height: 18 })
    const pen = small.getContext('2d', { willReadFrequently: true })!
    const seen: Record<number, number[]> = {}
    const end = performance.now() + until
    while (performance.now() < end) {
      pen.drawImage(canvas, 0, 0, 24, 18)
      const data = [...pen.getImageData(0, 0, 24, 18).data]
      seen[Number(canvas.dataset.frame)] = data.filter((_, at) => at % 4 === 1)
      await new Promise((done) => requestAnimationFrame(done))
    }
    return seen
  }, milliseconds)
}

test('trainer and learner look back at the last seconds: the same frames on both screens, ink that both see, then live again', async ({
  world,
  browser,
  browserOf,
}) => {
  const { trainer, learner } = await practisingPair(world, browser, await browserOf('trainer'))
  // Ten seconds are kept: those of the handover, when both pages are busy, are not among them any more.
  await trainer.page.waitForTimeout(14_000)
  await trainer.page.keyboard.press('r')
  await expect(learner.page.getByText(`${trainer.alias} looks back · You, the last seconds`)).toBeVisible()
  await expect(picture(trainer)).toBeVisible()
  await expect(learner.page.locator(model)).toBeVisible()

  const prints: number[][] = []
  for (const [someone, frame] of [
    [trainer, 20],
    [learner, 60],
    [trainer, 100],
  ] as const) {
    await goTo(someone, frame)
    await expect(picture(trainer)).toHaveAttribute('data-frame', String(frame))
    await expect
      .poll(async () => apart(await printOf(trainer), await printOf(learner)), { message: `frame ${frame}` })
      .toBeLessThan(4)
    prints.push(await printOf(trainer))
  }
  expect(Math.max(apart(prints[0]!, prints[1]!), apart(prints[1]!, prints[2]!))).toBeGreaterThan(4)

  await goTo(trainer, 10)
  await expect(picture(learner)).toHaveAttribute('data-frame', '10')
  await trainer.page.keyboard.press('s')
  await trainer.page.keyboard.press('s')
  await expect(bar(learner).getByRole('button', { name: 'Speed 0.5×' })).toBeVisible()
  await learner.page.keyboard.press(' ')
  const [here, there] = await Promise.all([
    watchFrames(trainer.page, 5_000),
    watchFrames(learner.page, 5_000),
  ])
  const byShift = [-6, -4, -2, -1, 0, 1, 2, 4, 6].map((shift) => {
    const both = Object.keys(here)
      .map(Number)
      .filter((frame) => there[frame + shift])
    return {
      shift,
      off: both.reduce((sum, frame) => sum + apart(here[frame]!, there[frame + shift]!), 0) / both.length,
    }
  })
  console.log(
    `look back, unlikeness by shift in frames: ${byShift.map(({ shift, off }) => `${shift}: ${off.toFixed(1)}`).join(', ')}`,
  )
  const best = byShift.reduce((one, other) => (other.off < one.off ? other : one))
  expect(Math.abs(best.shift)).toBeLessThanOrEqual(1)

  await trainer.page.keyboard.press(' ')
  await expect(bar(learner).getByRole('button', { name: 'Play' })).toBeVisible()
  const box = (await trainer.page.getByRole('application').boundingBox())!
  await trainer.page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.4)
  await trainer.page.mouse.down()
  await trainer.page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.5, { steps: 8 })
  await trainer.page.mouse.up()
  await expect(lines(learner)).toHaveCount(2)
  const drawn = await lines(trainer).last().getAttribute('points')
  expect(await lines(learner).last().getAttribute('points')).toBe(drawn)
  await learner.page.getByRole('application').focus()
  await learner.page.keyboard.press('ArrowRight')
  await learner.page.keyboard.press('Enter')
  await learner.page.getByRole('application').blur()
  await expect(lines(trainer)).toHaveCount(4)
  await learner.page.keyboard.press('z')
  await expect(lines(trainer)).toHaveCount(2)
  await trainer.page.keyboard.press('c')
  await expect(lines(learner)).toHaveCount(0)

  await expectLive(trainer.page)
  await expectLive(learner.page)
  await learner.page.keyboard.press('r')
  for (const someone of [trainer, learner]) await expect(picture(someone)).toHaveCount(0)
  for (const someone of [trainer, learner]) someone.watch.check()
})

test('what both agree to keep is the learner’s: a no keeps nothing, a yes does, and deleting it is seen where somebody watches', async ({
  world,
  browser,
  browserOf,
}) => {
  const { trainer, learner } = await practisingPair(world, browser, await browserOf('trainer'))
  await trainer.page.waitForTimeout(4_000)
  await trainer.page.keyboard.press('r')
  await expect(picture(learner)).toBeVisible()
  const press = ({ page }: Someone, name: string) => page.getByRole('button', { name, exact: true }).click()
  await press(trainer, 'Keep these seconds')
  await expect(learner.page.getByText(`${trainer.alias} asks to keep these seconds.`)).toBeVisible()
  await press(learner, 'No')
  await expect(trainer.page.getByText(`${learner.alias} said no. Nothing is kept.`)).toBeVisible()
  await press(trainer, 'Keep these seconds')
  await press(learner, 'Yes, keep')
  await expect(learner.page.getByText('Kept: it is on your start page.')).toBeVisible({ timeout: 60_000 })
  await expect(trainer.page.getByText('and you can watch it under My learners')).toBeVisible()
  const left = learner.page.waitForResponse('**/api/practice/leave')
  await press(learner, 'Leave')
  await left

  const plays = async ({ page }: Someone) => {
    await page.getByRole('button', { name: /^Watch A/ }).click()
    const film = page.locator('video[src^="/kept/"]')
    await expect
      .poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(0.2)
  }
  await learner.page.goto('/learn')
  await plays(learner)
  await trainer.page.goto('/desk/learners')
  await trainer.page
    .getByRole('link', { name: new RegExp(learner.alias) })
    .first()
    .click()
  await plays(trainer)
  await learner.page.getByRole('button', { name: /^Delete A/ }).click()
  await expect(trainer.page.getByText('It is deleted, or not shared any more.')).toBeVisible()
  await expect(learner.page.getByText('It is deleted.')).toBeVisible()
  for (const someone of [trainer, learner]) someone.watch.check()
})
