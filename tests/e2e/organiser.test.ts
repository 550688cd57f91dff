import { ask } from '@/scripts/postgres'
import { expect, test } from './base'
import { askForPerson, firstSegment, goOnDuty, newcomer, type Someone } from './people'

/** What a press of theirs sends. */
async function send({ page }: Someone, path: string, data: object): Promise<{ postId: string }> {
  const headers = { origin: new URL(page.url()).origin }
  const sent = await page.request.post(path, { data: { key: crypto.randomUUID(), ...data }, headers })
  expect(sent.ok()).toBe(true)
  return (await sent.json()) as { postId: string }
}

/** Puts a question on the board. Gives its id. */
async function post(someone: Someone, text: string): Promise<string> {
  const place = { segment: firstSegment.replace('/learn/', ''), stepSlug: null, signs: ['ase-a'] }
  return (await send(someone, '/api/board/write', { ...place, text, clip: null })).postId
}

/** Reports it where it stands. */
async function report({ page }: Someone, id: string, reason: string): Promise<void> {
  await page.goto(`/learn/board/${id}`)
  await page.getByRole('button', { name: 'Report', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'What is wrong?' })
  await dialog.getByLabel(reason).check()
  await dialog.getByRole('button', { name: 'Report', exact: true }).click()
  await page.waitForURL(/\/learn\/board$/)
}

test('an organiser sees who is on duty and who waits, and judges what was reported', async ({
  world,
  browser,
  browserOf,
}) => {
  const organiser = await newcomer(browser, world)
  const roles = `update "Account" set "roles" = '{learner,organiser,safeguarder}' where "alias" = '${organiser.alias}'`
  await ask(world.databaseUrl, roles)
  const author = await newcomer(browser, world)
  const reporter = await newcomer(browser, world)
  const [kind, rude] = [await post(author, 'Is this an A?'), await post(author, 'You are all slow.')]
  const harmless = { what: 'post', id: kind, reason: 'other', text: '', block: false }
  await send(reporter, '/api/board/report', harmless)
  await report(reporter, rude, 'It hurts or threatens somebody')

  const { page } = organiser
  await page.goto('/organise')
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  await goOnDuty(trainer)
  await askForPerson(reporter, 'Trainer')
  const line = (alias: string, state: string) =>
    page.getByRole('listitem').filter({ hasText: alias }).filter({ hasText: state })
  await expect(line(trainer.alias, 'Being asked')).toBeVisible()
  await expect(line(reporter.alias, 'Being offered')).toBeVisible()

  const about = (words: string) => page.getByRole('listitem').filter({ hasText: words })
  const remove = about('You are all slow.').getByRole('button', { name: `Remove what ${author.alias} said` })
  const sure = page.getByRole('dialog', { name: `Remove what ${author.alias} said?` })
  await remove.click()
  await sure.getByRole('button', { name: 'Leave it', exact: true }).last().click()
  await expect(sure).toBeHidden()
  await remove.click()
  await sure.getByRole('button', { name: 'Remove it' }).click()
  await expect(about('You are all slow.').getByText(`Seen by ${organiser.alias}`)).toBeVisible()
  await about('Is this an A?').getByRole('button', { name: /^Keep/ }).click()
  await expect(about('Is this an A?').getByText(`Seen by ${organiser.alias}`)).toBeVisible()

  await author.page.goto('/learn/board?show=mine')
  await expect(author.page.getByRole('link', { name: 'Is this an A?' })).toBeVisible()
  await expect(author.page.getByText('You are all slow.')).toBeHidden()
  for (const someone of [organiser, author, reporter, trainer]) someone.watch.check()
})
