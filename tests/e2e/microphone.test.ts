import { expect, test } from './base'
import { newcomer, practise } from './people'
import { heardBy, sentBy, spyOnMedia } from './spy'

test('the microphone is off until it is switched on, and then the other side sees that it is', async ({
  world,
  browser,
  browserOf,
}) => {
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  const learner = await newcomer(browser, world)
  const { page } = learner
  for (const someone of [trainer, learner]) await spyOnMedia(someone.page.context())
  await practise(trainer, learner)

  const seen = trainer.page.getByText(`${learner.alias}’s microphone is on`)
  const silent = async () => {
    await expect(seen).toBeHidden()
    await expect.poll(() => sentBy(page)).not.toContain('audio')
  }
  await silent()
  for (const one of [page, trainer.page]) expect(await heardBy(one)).toEqual({ packets: 0, asked: 0 })

  await page.getByRole('button', { name: 'Mic off' }).click()
  await expect(seen).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mic on' })).toHaveAttribute('aria-pressed', 'true')
  expect(await sentBy(page)).toContain('audio')
  await expect.poll(async () => (await heardBy(trainer.page)).packets).toBeGreaterThan(10)

  await page.getByRole('button', { name: 'Mic on' }).click()
  await silent()
  for (const someone of [trainer, learner]) someone.watch.check()
})
