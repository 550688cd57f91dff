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
  for (const someone of [trainer, learner]) await spyOnMedia(someone.page.context())
  await practise(trainer, learner)

  for (const one of [learner, trainer]) expect(await heardBy(one.page)).toEqual({ packets: 0, asked: 0 })
  for (const [speaker, listener] of [
    [learner, trainer],
    [trainer, learner],
  ] as const) {
    const { page } = speaker
    const seen = listener.page.getByText(`${speaker.alias}’s microphone is on`)
    const silent = async () => {
      await expect(seen).toBeHidden()
      await expect.poll(() => sentBy(page)).not.toContain('audio')
    }
    await silent()

    await page.getByRole('button', { name: 'Mic off' }).click()
    await expect(seen).toBeVisible()
    await expect(page.getByRole('button', { name: 'Mic on' })).toHaveAttribute('aria-pressed', 'true')
    expect(await sentBy(page)).toContain('audio')
    const before = (await heardBy(listener.page)).packets
    await expect.poll(async () => (await heardBy(listener.page)).packets).toBeGreaterThan(before + 10)

    await page.getByRole('button', { name: 'Mic on' }).click()
    await silent()
  }
  for (const someone of [trainer, learner]) someone.watch.check()
})
