import { expect, test } from './base'
import { pressWith, tabTo } from './keys'
import { goOnDuty, newcomer } from './people'
import { startWorld } from './world'

test('"Are you there?" is answered by any key; unanswered it becomes a break that says why', async ({
  browser,
}) => {
  const world = await startWorld({
    demoTrainer: false,
    durations: { deskHidden: 3_000, deskUnused: 3_000, areYouThere: 5_000, grace: 1 },
  })
  try {
    const trainer = await newcomer(browser, world, { role: 'trainer' })
    const { page } = trainer
    const asked = page.getByRole('heading', { name: 'Are you there?' })
    await goOnDuty(trainer)
    await expect(asked).toBeVisible()
    await page.keyboard.press('Shift')
    await expect(page.getByRole('heading', { name: 'Nobody waits' })).toBeVisible()

    await expect(asked).toBeVisible()
    await expect(
      page.getByRole('heading', { name: 'You did not answer, so you are on a break' }),
    ).toBeVisible()
    await expect(page.getByText('On a break', { exact: true })).toBeVisible()
    await pressWith(page, 'I’m back')
    await expect(page.getByRole('heading', { name: 'Nobody waits' })).toBeVisible()
    trainer.watch.check()
  } finally {
    await world.stop()
  }
})

test('a shift is planned and taken back with keys only', async ({ world, browser }) => {
  const trainer = await newcomer(browser, world, { role: 'trainer' })
  const { page } = trainer
  await page.goto('/desk')
  const plan = page.getByRole('region', { name: 'My shifts' })
  await expect(plan.getByText('Nothing planned.')).toBeVisible()
  await pressWith(page, 'Change my shifts')
  const dialog = page.getByRole('dialog', { name: 'My shifts' })
  await tabTo(page, dialog.getByLabel('Day'))
  await page.keyboard.type('Wed')
  await tabTo(page, dialog.getByRole('form', { name: 'One more, every week' }).getByLabel('From'))
  await page.keyboard.press('ArrowUp')
  await pressWith(page, 'Add')
  const shift = dialog.getByRole('listitem').filter({ hasText: 'Wednesday 19:00–20:00' })
  await expect(shift).toBeVisible()
  await tabTo(page, shift.getByRole('button', { name: /^Remove Wednesday/ }))
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Nothing planned yet.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(plan.getByText('Nothing planned.')).toBeVisible()
  trainer.watch.check()
})
