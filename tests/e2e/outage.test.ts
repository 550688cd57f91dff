import { expect, test } from './base'
import { expectLive } from './live'
import { askForPerson, newcomer, practisingPair } from './people'

test('LiveKit away and back: both are told, can write, and see each other again', async ({
  world,
  browser,
  browserOf,
}) => {
  const { trainer, learner } = await practisingPair(world, browser, await browserOf('trainer'))
  for (const someone of [trainer, learner]) {
    someone.watch.expect(/WebSocket connection|ERR_CONNECTION_REFUSED|503 \/api\/rooms\/token|404 \/rtc/)
  }
  await world.stopLiveKit()
  await expect(learner.page.getByText(/picture is away/i).first()).toBeVisible()
  await expect(trainer.page.getByText(/picture is away/i).first()).toBeVisible()
  await learner.page.getByRole('textbox', { name: /write/i }).first().fill('Still here')
  await learner.page.keyboard.press('Enter')
  await expect(trainer.page.getByText('Still here').first()).toBeVisible()

  await world.startLiveKit()
  await expect(learner.page.getByText(/picture is away/i)).toHaveCount(0, { timeout: 60_000 })
  await expectLive(learner.page)
  await expectLive(trainer.page)
  for (const someone of [trainer, learner]) someone.watch.check()
})

test('app restarted while some wait and one practises: nobody loses the place or the practice', async ({
  world,
  browser,
  browserOf,
}) => {
  const { trainer, learner } = await practisingPair(world, browser, await browserOf('trainer'))
  const waiting = await newcomer(await browserOf('learner-b'), world)
  await askForPerson(waiting, 'Trainer')
  await expect(waiting.page.getByText(/You are next/)).toBeVisible()
  for (const someone of [trainer, learner, waiting]) {
    someone.watch.expect(
      /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/,
    )
  }
  await world.restartApp()
  await expectLive(learner.page)
  await expectLive(trainer.page)
  await trainer.page.keyboard.press('n')
  await expect(trainer.page.getByText(`${waiting.alias} waits for you`)).toBeVisible({ timeout: 60_000 })
  await trainer.page.keyboard.press('Enter')
  await expectLive(trainer.page)
  await expectLive(waiting.page)
  for (const someone of [trainer, learner, waiting]) someone.watch.check()
})
