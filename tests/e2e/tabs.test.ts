import { expect, test } from './base'
import { expectLive, expectNoLive } from './live'
import { firstSegment, newcomer, practise } from './people'
import { sentBy, spyOnMedia } from './spy'
import { watch } from './watch'

test('a second tab: the first keeps the practice until "Use here" brings it over, and back', async ({
  world,
  browser,
  browserOf,
}) => {
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  const learner = await newcomer(browser, world)
  const first = learner.page
  await spyOnMedia(first.context())
  await practise(trainer, learner)
  expect(await sentBy(first)).toContain('video')

  const second = await first.context().newPage()
  const secondWatch = watch(second)
  await second.goto(firstSegment)
  const elsewhere = `Your practice with ${trainer.alias} is open in another tab`
  await expect(second.getByRole('heading', { name: elsewhere })).toBeVisible()
  await expectLive(first)
  expect(await sentBy(second)).toEqual([])
  await expect(first.getByRole('heading', { name: elsewhere })).toBeHidden()

  await second.getByRole('button', { name: 'Use here' }).click()
  await expectLive(second)
  await expect(first.getByRole('heading', { name: elsewhere })).toBeVisible()
  await expectNoLive(first)
  expect(await sentBy(first)).toEqual([])
  await expectLive(trainer.page)

  await first.getByRole('button', { name: 'Use here' }).click()
  await expectLive(first)
  await expect(second.getByRole('heading', { name: elsewhere })).toBeVisible()
  expect(await sentBy(second)).toEqual([])
  for (const one of [trainer.watch, learner.watch, secondWatch]) one.check()
})
