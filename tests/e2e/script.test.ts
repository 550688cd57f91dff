import type { Page } from '@playwright/test'
import { expect, test } from './base'
import { expectLive } from './live'
import { askForPerson, newcomer, reachCheckpoint, type Someone } from './people'

const heading = ({ page }: Someone, name: RegExp | string) => page.getByRole('heading', { level: 1, name })

async function meet(one: Someone, two: Someone): Promise<void> {
  for (const someone of [one, two]) {
    await reachCheckpoint(someone)
    await askForPerson(someone)
  }
  for (const { page } of [one, two]) await page.getByRole('button', { name: /^Yes/ }).click()
}

/** Who has the card, what it is, and who reads. */
async function turns(one: Someone, two: Someone) {
  await expect(heading(one, /^(Sign|Watch) /)).toBeVisible()
  const signs = await heading(one, /^Sign /).isVisible()
  const [signer, reader] = signs ? [one, two] : [two, one]
  const title = await heading(signer, /^Sign /).innerText()
  return { signer, reader, gloss: title.replace('Sign ', '') }
}

/** What may be picked, in the order of the keys. */
async function choicesOf(page: Page): Promise<string[]> {
  const tiles = page.getByRole('list', { name: 'Which sign was it?' }).getByRole('button')
  await expect(tiles).toHaveCount(4)
  return (await tiles.allInnerTexts()).map((text) => text.split('\n')[0]!.trim())
}

test('no trainer: a peer, and the script to a finished score, by keyboard alone', async ({
  world,
  browser,
  browserOf,
}) => {
  test.setTimeout(180_000)
  const one = await newcomer(browser, world)
  const two = await newcomer(await browserOf('learner-b'), world)
  await meet(one, two)
  await expectLive(one.page)
  await expectLive(two.page)
  await expect(heading(two, 'Read each other')).toBeVisible()
  await expect(heading(one, 'Read each other')).toBeVisible()
  await one.page.keyboard.press('Enter')

  const signers: Someone[] = []
  let misread = ''
  for (let number = 1; number <= 6; number++) {
    const { signer, reader, gloss } = await turns(one, two)
    signers.push(signer)
    await expect(heading(reader, `Watch ${signer.alias}`)).toBeVisible()
    if (number === 2) {
      await signer.page.reload()
      await expect(heading(signer, `Sign ${gloss}`)).toBeVisible()
      await expectLive(signer.page)
      await reader.page.reload()
      await expect(heading(reader, `Watch ${signer.alias}`)).toBeVisible()
    }
    await signer.page.keyboard.press('Enter')
    const choices = await choicesOf(reader.page)
    const wrong = number === 3
    const at = choices.findIndex((choice) => (choice === gloss) !== wrong)
    await reader.page.keyboard.press(String(at + 1))
    const title = wrong ? `It was ${gloss}` : `${gloss}: right`
    await expect(heading(reader, title)).toBeVisible()
    await expect(heading(signer, wrong ? title : `${reader.alias} read it: ${gloss}`)).toBeVisible()
    for (const { page } of [one, two]) await expect(page.getByLabel(`Model clip: ${gloss}`)).toBeVisible()
    if (wrong) misread = gloss
    await reader.page.keyboard.press('Enter')
  }
  expect(signers.filter((someone) => someone === one)).toHaveLength(3)

  for (const someone of [one, two]) {
    await expect(heading(someone, '5 of 6 read')).toBeVisible()
    await expect(someone.page.getByRole('heading', { name: 'To drill' })).toBeVisible()
    await expectLive(someone.page)
  }
  await expect(two.page.getByRole('listitem').getByText(misread, { exact: true }).last()).toBeVisible()
  await two.page.getByRole('button', { name: 'Again', exact: true }).click()
  await expect(heading(one, /^(Sign|Watch) /)).toBeVisible()
  await one.page.getByRole('button', { name: 'Leave' }).click()
  for (const someone of [one, two]) await expect(someone.page.getByText('5 of 6 read together')).toBeVisible()
  for (const someone of [one, two]) someone.watch.check()
})

test('with one camera missing the other one signs every card', async ({ world, browser }) => {
  const blind = await newcomer(browser, world, { camera: 'denied' })
  const seen = await newcomer(browser, world)
  await meet(blind, seen)
  await expectLive(blind.page)
  await expect(seen.page.getByText(`${blind.alias} has no camera, so you sign every card.`)).toBeVisible()
  await blind.page.keyboard.press('Enter')
  for (let number = 1; number <= 2; number++) {
    const { signer, reader, gloss } = await turns(blind, seen)
    expect(signer).toBe(seen)
    await signer.page.keyboard.press('Enter')
    const choices = await choicesOf(reader.page)
    await reader.page.keyboard.press(String(choices.indexOf(gloss) + 1))
    await expect(heading(reader, `${gloss}: right`)).toBeVisible()
    await reader.page.keyboard.press('Enter')
  }
  await expect(heading(seen, /^Sign /)).toBeVisible()
  for (const someone of [blind, seen]) someone.watch.check()
})
