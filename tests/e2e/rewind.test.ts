import { expect, test } from './base'
import { practisingPair, type Someone } from './people'

const picture = ({ page }: Someone) => page.getByRole('img', { name: /the last seconds$/ })

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
    await page.getByRole('button', { name: 'Watch', exact: true }).click()
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
