import type { Page } from '@playwright/test'
import { expect, test } from './base'
import { expectLive } from './live'
import { askForPerson, goOnDuty, newcomer } from './people'
import { spyOnMedia, untilConnected } from './spy'

test('the camera stops while a learner is offered: a break, said why, and the learner keeps the place', async ({
  world,
  browser,
  browserOf,
}) => {
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  const learner = await newcomer(browser, world)
  const { page } = trainer
  for (const someone of [trainer, learner]) await spyOnMedia(someone.page.context())
  await askForPerson(learner, 'Trainer')
  await untilConnected(learner.page)
  await goOnDuty(trainer)
  const offer = page.getByRole('region', { name: `${learner.alias} waits for you` })
  await expect(offer).toBeVisible()
  await expect(learner.page.getByRole('heading', { name: `${trainer.alias} is being asked` })).toBeVisible()
  await untilConnected(page)

  await unplugCamera(page)
  await expect(offer).toBeHidden()
  await expect(page.getByText('On a break', { exact: true })).toBeVisible()
  await expect(page.getByText(/Learners could not see you, so you are on a break/)).toBeVisible()
  await expect(page.getByText(/does not wait any more/)).toBeHidden()
  await expect(learner.page.getByText('You are next')).toBeVisible()

  await page
    .getByRole('button', { name: /Turn (it|on my camera)|Turn on/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Your camera stopped' })).toBeVisible()
  await page.getByRole('button', { name: 'I’m back' }).click()
  await expect(offer).toBeVisible()
  await page.keyboard.press('Enter')
  await expectLive(page)
  await expectLive(learner.page)
  for (const someone of [trainer, learner]) someone.watch.check()
})

/** What a page sees when its camera is pulled out: the track is over, and says so. */
async function unplugCamera(page: Page): Promise<void> {
  await page.evaluate(() => {
    const streams = [...document.querySelectorAll('video')].map((video) => video.srcObject)
    const tracks = streams.flatMap((stream) => (stream instanceof MediaStream ? stream.getVideoTracks() : []))
    for (const track of new Set(tracks)) {
      track.stop()
      track.dispatchEvent(new Event('ended'))
    }
  })
}
