import { expect, test } from './base'
import { expectLive } from './live'
import { askForPerson, goOnDuty, newcomer } from './people'
import { startWorld } from './world'

test('a trainer misses two in a row: a break, told why; "I\'m back" undoes it, and the older learner is first', async ({
  browser,
  browserOf,
}) => {
  const world = await startWorld({ demoTrainer: false, durations: { offer: 8_000, skip: 5_000, grace: 1 } })
  try {
    const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
    const [older, newer] = [await newcomer(browser, world), await newcomer(browser, world)]
    await askForPerson(older, 'Trainer')
    await expect(older.page.getByText('You are next')).toBeVisible()
    await askForPerson(newer, 'Trainer')
    await expect(newer.page.getByText('Place 2')).toBeVisible()

    const { page } = trainer
    const offered = (alias: string) => page.getByRole('region', { name: `${alias} waits for you` })
    await goOnDuty(trainer)
    await expect(offered(older.alias)).toBeVisible()
    await expect(offered(newer.alias)).toBeVisible()
    await expect(page.getByRole('heading', { name: 'You missed two' })).toBeVisible()
    await expect(page.getByText('On a break', { exact: true })).toBeVisible()
    await expect(older.page.getByText('You are next')).toBeVisible()
    await expect(newer.page.getByText('Place 2')).toBeVisible()
    // Longer than a learner is kept from who missed them: it is the break that keeps everybody away.
    await page.waitForTimeout(6_500)
    await expect(page.getByRole('heading', { name: 'You missed two' })).toBeVisible()

    await page.getByRole('button', { name: 'I’m back' }).click()
    await expect(offered(older.alias)).toBeVisible()
    await page.keyboard.press('Enter')
    await expectLive(page)
    await expectLive(older.page)
    await expect(newer.page.getByText('You are next')).toBeVisible()
    for (const someone of [trainer, older, newer]) someone.watch.check()
  } finally {
    await world.stop()
  }
})
