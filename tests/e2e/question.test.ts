import type { Page } from '@playwright/test'
import { expect, test } from './base'
import { expectMoves } from './live'
import { askForPerson, newcomer } from './people'
import { startWorld } from './world'

/** Records for a few seconds, and stops. */
async function record(page: Page, name: 'Record' | 'Record an answer'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByText('Recording', { exact: true })).toBeVisible()
  await page.waitForTimeout(3_000)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expectMoves(page.getByLabel('Your recording'))
}

test('nobody there: a question is recorded, answered in a quiet minute, and seen in its step', async ({
  browser,
  browserOf,
}) => {
  const world = await startWorld({ demoTrainer: false, durations: { questionAfter: 3_000 } })
  try {
    const learner = await newcomer(browser, world)
    const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
    const { page } = learner

    await askForPerson(learner)
    await expect(page.getByText('You are next')).toBeVisible()
    await page.getByRole('button', { name: 'Record a question' }).click()
    await record(page, 'Record')

    // The line drops while it is sent; what has come stays there.
    learner.watch.expect(/ERR_INTERNET_DISCONNECTED/)
    let drops = 2
    await page.route('**/api/questions/upload**', (route) =>
      route.request().method() === 'PUT' && drops-- > 0
        ? route.abort('internetdisconnected')
        : route.continue(),
    )
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Your question is sent' })).toBeVisible()
    await expect(page.getByText('You are next')).toBeVisible()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.goto('/learn')

    await trainer.page.goto('/desk')
    await trainer.page.getByRole('button', { name: `Open the question of ${learner.alias}` }).click()
    await expectMoves(trainer.page.getByLabel(`Question · ${learner.alias}`))
    // The first press turns the camera on, the second records.
    await trainer.page.getByRole('button', { name: 'Record an answer' }).click()
    await expect(trainer.page.getByLabel('Your own picture')).toBeVisible()
    await record(trainer.page, 'Record an answer')
    await trainer.page.getByLabel(`Write to ${learner.alias}`).fill('Thumb at the side.')
    await trainer.page.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(trainer.page.getByText(`${learner.alias} asks`)).toBeHidden()

    const answered = page.getByRole('heading', { name: `${trainer.alias} answered your question` })
    await expect(answered).toBeVisible()
    await page.getByRole('link', { name: 'See the answer' }).click()
    await expect(page.getByRole('heading', { name: 'Copy the letter A' })).toBeVisible()
    await expect(page.getByText('Thumb at the side.')).toBeVisible()
    await page.getByRole('button', { name: 'Watch the answer' }).click()
    await expectMoves(page.getByLabel(`${trainer.alias} · recorded answer`))
    await page.getByRole('button', { name: 'Go on' }).click()

    const card = page.getByRole('heading', { name: `${trainer.alias}’s answer` })
    await expect(card).toBeVisible()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByRole('button', { name: 'Delete question and answer' }).click()
    await expect(card).toBeHidden()
    for (const someone of [learner, trainer]) someone.watch.check()
  } finally {
    await world.stop()
  }
})
