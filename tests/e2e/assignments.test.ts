import type { Page } from '@playwright/test'
import { expect, test } from './base'
import { expectLive, expectMoves } from './live'
import { askForPerson, newcomer, practise, type Someone } from './people'

/** The trainer's list of exercises: the row of one learner. */
const rowOf = (trainer: Page, { alias }: Someone) =>
  trainer
    .getByRole('list', { name: 'Exercises you gave' })
    .getByRole('listitem')
    .filter({ hasText: alias })
    .first()

async function saveSet(page: Page, name: string, signs: string[]) {
  await page.getByRole('button', { name: 'My sets' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'New set' }).click()
  await dialog.getByLabel('Name').fill(name)
  for (const sign of signs) await dialog.getByRole('button', { name: sign, exact: true }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText(signs.join(' '))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

async function read(page: Page, sign: string, { missed }: { missed: boolean }) {
  await expect(page.getByRole('heading', { name: 'Which letter is this?' })).toBeVisible()
  const answers = page.getByRole('list', { name: 'Answers' }).getByRole('button')
  if (missed) {
    await answers.filter({ hasNotText: sign }).first().click()
    await page.getByRole('button', { name: 'Try again' }).click()
  }
  await answers.filter({ hasText: sign }).first().click()
  await page.getByRole('button', { name: 'Go on' }).click()
}

async function sign(page: Page) {
  await page.getByRole('button', { name: 'I’ve signed it' }).click()
  await page.getByRole('button', { name: 'Got it' }).click()
}

/** Begins a film in the dialog that is open, from the very camera that was on before. */
async function recordFilm(page: Page) {
  const cameras = () =>
    page
      .getByLabel('Your own picture')
      .evaluateAll((videos) =>
        videos.map((video) => ((video as HTMLVideoElement).srcObject as MediaStream).getVideoTracks()[0]?.id),
      )
  const before = await cameras()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Record a film' }).click()
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(dialog.getByText('Recording', { exact: true })).toBeVisible()
  expect(new Set([...before, ...(await cameras())]).size).toBe(1)
  await page.waitForTimeout(3_000)
}

test('a set given to two learners with a note and a film: the desk sees it seen, started and done without a reload, and a note is there after one', async ({
  world,
  browser,
  browserOf,
}) => {
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  const first = await newcomer(browser, world)
  const second = await newcomer(await browserOf('learner-b'), world)
  const desk = trainer.page

  await practise(trainer, first)
  await askForPerson(second)
  await desk.getByRole('button', { name: 'Again' }).click()
  await desk.getByRole('button', { name: 'Next learner' }).click()
  await expect(desk.getByText(`${second.alias} waits for you`)).toBeVisible()

  // Wrapping up by keyboard, while the next one is offered.
  await desk.keyboard.press('w')
  await expect(desk.getByLabel('One line for the next trainer')).toBeFocused()
  await desk.keyboard.type('Slower with A')
  await desk.keyboard.press('Enter')
  await expect(desk.getByText(`Wrap up: ${first.alias}`)).toBeHidden()
  await expect(desk.getByText(`${second.alias} waits for you`)).toBeVisible()
  await desk.keyboard.press('Enter')
  await expectLive(desk)

  // The practice ends in the middle of a note and a film: both are there for the exercise that is given after it.
  await desk.keyboard.press('a')
  await desk
    .getByRole('dialog')
    .getByLabel(/A short note/)
    .fill('Thumb in front')
  await recordFilm(desk)
  await second.page.getByRole('button', { name: 'Leave' }).click()
  await expect(desk.getByText(`Wrap up: ${second.alias}`)).toBeVisible()
  await expect(desk.getByText(/^Your film is kept/)).toBeVisible()
  await expect(desk.getByText(/^What you had begun is kept/)).toBeVisible()

  await desk.evaluate(() => Object.assign(window, { notReloaded: true }))
  await saveSet(desk, 'Fists', ['A', 'S'])
  await desk.getByRole('button', { name: 'Give an exercise' }).first().click()
  const dialog = desk.getByRole('dialog')
  for (const { alias } of [first, second]) await dialog.getByLabel(alias).check()
  await dialog.getByLabel(/Fists/).check()
  await expect(dialog.getByLabel(/A short note/)).toHaveValue('Thumb in front')
  await expectMoves(dialog.getByLabel('Your film'))
  await dialog.getByRole('button', { name: 'Give to 2' }).click()
  await expect(dialog).toBeHidden()
  await expect(desk.getByText(/^What you had begun is kept/)).toBeHidden()
  for (const one of [first, second]) await expect(rowOf(desk, one)).toContainText('not seen yet')

  // What came of the practice is looked at first; after a short one the place in line is kept.
  await first.page.getByRole('button', { name: 'Go on' }).click()
  const leave = first.page.getByRole('button', { name: 'Leave the line' })
  await expect(leave.or(first.page.getByRole('heading', { name: /Copy the letter/ })).first()).toBeVisible()
  if (await leave.isVisible()) await leave.click()
  await expect(leave).toBeHidden()
  await first.page.goto('/learn')
  await expect(first.page.getByText('Thumb in front')).toBeVisible()
  await expect(first.page.getByText(`Picked by ${trainer.alias}`)).toBeVisible()
  await expect(first.page.getByText(`With a film by ${trainer.alias}`)).toBeVisible()
  await expect(rowOf(desk, first).getByText('seen', { exact: true })).toBeVisible()
  await first.page.getByRole('main').getByRole('link', { name: 'Start', exact: true }).click()
  await expect(rowOf(desk, first).getByText('started')).toBeVisible()
  await expectMoves(first.page.getByLabel(`${trainer.alias}’s film for you`))
  await read(first.page, 'A', { missed: true })
  await read(first.page, 'S', { missed: false })
  await sign(first.page)
  await sign(first.page)
  await first.page.waitForURL(/\/learn$/)
  await expect(rowOf(desk, first).getByText('done')).toBeVisible()
  await expect(rowOf(desk, first)).toContainText('2 signs, went wrong: A')
  await expect(rowOf(desk, second)).toContainText('not seen yet')
  // Deleted by its trainer, it is gone for who has not looked at it yet.
  await rowOf(desk, second)
    .getByRole('button', { name: `Your film for ${second.alias}` })
    .click()
  await desk.getByRole('button', { name: 'Delete the film' }).click()
  await desk.getByRole('button', { name: 'Delete it for everybody' }).click()
  await expect(desk.getByRole('dialog')).toBeHidden()
  await second.page.goto('/learn')
  await expect(second.page.getByText('Thumb in front')).toBeVisible()
  await expect(second.page.getByText(/With a film/)).toBeHidden()
  expect(await desk.evaluate(() => 'notReloaded' in window)).toBe(true)

  await desk.getByRole('link', { name: 'My learners' }).click()
  await desk.getByRole('link', { name: new RegExp(first.alias) }).click()
  await expect(desk.getByRole('heading', { level: 1, name: first.alias })).toBeVisible()
  await expect(desk.getByText('Slower with A')).toBeVisible()
  const note = desk.getByLabel(`Your note about ${first.alias}`)
  await note.pressSequentially('Signs with the left hand')
  await expect(desk.getByText('Saved', { exact: true })).toBeVisible()

  // A line that is gone loses nothing.
  trainer.watch.expect(/ERR_INTERNET_DISCONNECTED/)
  await desk.context().setOffline(true)
  await note.pressSequentially(', shoulder hurts')
  await expect(desk.getByText('Not saved yet')).toBeVisible()
  await expect(desk.getByText(/The line is gone/)).toBeVisible()
  await desk.context().setOffline(false)
  await expect(desk.getByText('Saved', { exact: true })).toBeVisible()
  await desk.reload()
  await expect(note).toHaveValue('Signs with the left hand, shoulder hurts')

  for (const someone of [trainer, first, second]) someone.watch.check()
})
