import { expect, test } from './base'
import { newcomer, practise } from './people'
import { startWorld } from './world'

const day = 86_400_000

test('a verdict by key, what was off, undone and given again: the learner sees it, and it comes back on the start page', async ({
  browser,
  browserOf,
}) => {
  // What was judged again is due tomorrow: here a day looks that far ahead, and not to the day after.
  const world = await startWorld({ demoTrainer: false, durations: { dueAhead: 1.25 * day } })
  try {
    const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
    const learner = await newcomer(browser, world)
    await expect(learner.page.getByRole('heading', { name: 'Nothing to repeat yet' })).toBeVisible()
    await practise(trainer, learner)
    const keys = trainer.page.keyboard
    const nudge = learner.page.getByRole('status').filter({ hasText: 'Sign A again before you look' })

    await keys.press('1')
    await expect(nudge).toBeVisible()
    await keys.press('h')
    await expect(nudge).toContainText('Off: handshape', { ignoreCase: true })
    await keys.press('u')
    await expect(nudge).not.toContainText('Off:')
    await keys.press('u')
    await expect(nudge).toHaveCount(0)
    await expect(trainer.page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()

    await keys.press('1')
    await keys.press('h')
    await expect(nudge).toContainText('Off: handshape', { ignoreCase: true })
    await nudge.getByRole('button', { name: 'Show the model' }).click()
    await expect(nudge.getByRole('button')).toHaveCount(0)
    // Who judges the next try takes longer than a slip of the finger.
    await trainer.page.waitForTimeout(2_500)
    await keys.press('2')
    await keys.press('h')
    await expect(learner.page.getByText('Look at the model, then sign A again')).toBeVisible()

    await trainer.page.reload()
    await expect(trainer.page.getByRole('heading', { name: 'Verdict: A' })).toBeVisible()
    await keys.press('u')
    await expect(nudge).toBeVisible()
    await keys.press('2')
    await keys.press('h')
    await expect(learner.page.getByText('Look at the model, then sign A again')).toBeVisible()
    await learner.page.getByRole('button', { name: 'Leave' }).click()
    await expect(learner.page.getByRole('heading', { name: /What .* saw/ })).toBeVisible()

    await learner.page.goto('/learn')
    const today = learner.page.locator('section').filter({ hasText: '1 sign is due.' }).first()
    await expect(today).toBeVisible()
    await expect(today.getByText('Watch this most: handshape', { exact: false })).toBeVisible()
    await expect(today.getByRole('link', { name: /^Practise with a person/ })).toBeVisible()

    await today.getByRole('link', { name: 'Start today’s practice' }).click()
    await learner.page.waitForURL('**/learn/today')
    // What the trainer saw comes first, wherever the learner goes.
    await learner.page.getByRole('button', { name: 'Go on' }).click()
    const answers = learner.page.getByRole('list', { name: 'Answers' })
    await answers.getByRole('button', { name: 'A' }).click()
    await learner.page.getByRole('button', { name: 'Go on' }).click()
    await learner.page.getByRole('button', { name: 'I’ve signed it' }).click()
    await learner.page.getByRole('button', { name: 'Got it' }).click()
    await learner.page.waitForURL('**/learn')
    await expect(learner.page.getByText('Nothing more to do alone today.')).toBeVisible()

    await learner.page.getByRole('link', { name: /^Practise with a person/ }).click()
    const ask = learner.page.getByRole('main').getByRole('button', { name: 'Practise with a person' })
    await expect(ask).toBeVisible()
    for (const someone of [trainer, learner]) someone.watch.check()
  } finally {
    await world.stop()
  }
})
