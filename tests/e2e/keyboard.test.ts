import { expect, test } from './base'
import { pressWith, tabTo } from './keys'
import { expectLive } from './live'
import { firstSegment, newcomer } from './people'

test('with keys only: a whole segment, the checkpoint, the queue, the practice and the exercise; and all of the desk', async ({
  world,
  browser,
  browserOf,
}) => {
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  const learner = await newcomer(browser, world)
  const { page } = learner
  const desk = trainer.page

  await desk.goto('/desk')
  await pressWith(desk, 'Turn on my camera')
  await expect(desk.getByRole('button', { name: 'Go on duty' })).toBeEnabled()
  await pressWith(desk, 'Go on duty')
  await expect(desk.getByText(/On duty/).first()).toBeVisible()

  await page.goto(firstSegment)
  await tabTo(page, page.getByRole('button', { name: /^Account of/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Learn' })).toBeFocused()
  await page.keyboard.press('Escape')
  await pressWith(page, 'Turn on my camera')
  const step = async (heading: string, key: string) => {
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible()
    await page.keyboard.press(key)
  }
  for (const letter of 'ABCDE') await step(`Copy the letter ${letter}`, 'Enter')
  await step('Which letter is this?', '1')
  await step('Yes, A', 'Enter')
  await step('Sign the letter D', 'Enter')
  await step('Is yours the same?', 'Enter')
  for (const letter of 'BEAD') {
    await expect(page.getByText(`Sign ${letter}, then judge it yourself.`)).toBeVisible()
    await page.keyboard.press('Enter')
  }
  await step('You spelled BEAD', 'Enter')

  await expect(page.getByRole('heading', { name: 'Now with a person' })).toBeVisible()
  const anyone = page.getByRole('radio', { name: 'Anyone' })
  await tabTo(page, anyone)
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Trainer' })).toBeChecked()
  await tabTo(page, page.getByRole('main').getByRole('button', { name: 'Practise with a person' }))
  await page.keyboard.press('Enter')

  await expect(desk.getByRole('button', { name: 'Take', exact: true }).first()).toBeFocused()
  await desk.keyboard.press('Enter')
  await expectLive(desk)
  await expectLive(page)
  for (const key of ['h', '1']) await desk.keyboard.press(key)
  await expect(page.getByText('handshape').first()).toBeVisible()
  for (const key of ['ArrowRight', '3']) await desk.keyboard.press(key)
  await desk.keyboard.press('a')
  const dialog = desk.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await tabTo(desk, dialog.getByRole('button', { name: 'Choose' }))
  await desk.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await desk.keyboard.press('n')
  await expect(desk.getByText('You · only you see this')).toBeVisible()

  await expect(page.getByRole('heading', { name: `What ${trainer.alias} saw` })).toBeVisible()
  await pressWith(page, 'Start it')
  await page.waitForURL(/\/learn\/exercise\//)
  for (const someone of [trainer, learner]) someone.watch.check()
})
