import { expect, test } from './base'
import { expectLive, expectNoLive } from './live'
import { askForPerson, newcomer, practise } from './people'
import { sentBy, spyOnMedia } from './spy'

test('"Something is wrong": the own picture stops first, then the practice; the learner is back at the step, and they never meet again', async ({
  world,
  browser,
  browserOf,
}) => {
  test.setTimeout(240_000)
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  const learner = await newcomer(browser, world)
  const { page } = learner
  await spyOnMedia(page.context())
  await practise(trainer, learner)

  // The server is slow to hear of it: the picture does not wait for that.
  let goOn: (() => Promise<void>) | null = null
  await page.route('**/api/practice/wrong', (route) => void (goOn ??= () => route.continue()), { times: 1 })
  await page.getByRole('button', { name: 'Something is wrong' }).click()
  await expect.poll(() => sentBy(page)).toEqual([])
  await expectNoLive(trainer.page)
  await goOn!()

  const dialog = page.getByRole('dialog', { name: 'It is stopped' })
  await expect(dialog.getByRole('checkbox', { name: `Never meet ${trainer.alias} again` })).toBeChecked()
  await dialog.getByRole('textbox').fill('Not about signing.')
  await dialog.getByRole('button', { name: 'Send' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Your place is kept' })).toBeVisible()
  await page.getByRole('button', { name: 'I’m ready' }).click()
  await expect(page.getByRole('heading', { name: 'Copy the letter A' })).toBeVisible()
  await expect(page.getByText('You are next')).toBeVisible()

  // The trainer is free and the learner is first in line; whoever comes later is offered all the same.
  const other = await newcomer(browser, world)
  await askForPerson(other, 'Trainer')
  // After a practice that the learner ended the trainer rests first.
  await expect(trainer.page.getByText(`${other.alias} waits for you`)).toBeVisible({ timeout: 60_000 })
  await trainer.page.keyboard.press('Enter')
  await expectLive(other.page)
  await expect(page.getByText('You are next')).toBeVisible()
  await expect(trainer.page.getByText(learner.alias)).toHaveCount(0)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('You are next')).toBeHidden()
  for (const someone of [trainer, learner, other]) someone.watch.check()
})
