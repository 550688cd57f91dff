import { expect, test } from './base'
import { expectLive } from './live'
import { askForPerson, goOnDuty, newcomer } from './people'

test('learner and trainer, with assignment and a second learner next', async ({
  world,
  browser,
  browserOf,
}) => {
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  const first = await newcomer(browser, world)
  const second = await newcomer(await browserOf('learner-b'), world)

  await goOnDuty(trainer)
  await askForPerson(first)
  await expect(trainer.page.getByText(`${first.alias} waits for you`)).toBeVisible()
  await trainer.page.keyboard.press('Enter')
  await expectLive(trainer.page)
  await expectLive(first.page)
  await expect(first.page).toHaveURL(/asl-letters\/a-e$/)

  await askForPerson(second)
  await trainer.page.keyboard.press('h')
  await trainer.page.keyboard.press('1')
  await expect(first.page.getByText(/Handshape/i).first()).toBeVisible()

  await trainer.page.keyboard.press('a')
  const dialog = trainer.page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Choose' }).first().click()
  await trainer.page.keyboard.press('n')

  await expect(trainer.page.getByText(`${second.alias} waits for you`)).toBeVisible()
  await trainer.page.keyboard.press('Enter')
  await expectLive(trainer.page)
  await expectLive(second.page)

  await expect(first.page.getByRole('heading', { name: /What .* saw/ })).toBeVisible()
  await first.page.getByRole('button', { name: 'Start it' }).click()
  await first.page.waitForURL(/\/learn\/exercise\//)
  await expect(trainer.page.getByText('started').first()).toBeAttached()

  for (const someone of [trainer, first, second]) someone.watch.check()
})
