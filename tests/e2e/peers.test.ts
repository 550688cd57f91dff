import { expect, test } from './base'
import { expectLive } from './live'
import { askForPerson, newcomer } from './people'

test('two peers, no trainer: each sees the overlap, both confirm, both are live, then "now a trainer"', async ({
  world,
  browser,
  browserOf,
}) => {
  const one = await newcomer(browser, world)
  const two = await newcomer(await browserOf('learner-b'), world)
  await askForPerson(one, 'Peer')
  await askForPerson(two, 'Peer')
  for (const someone of [one, two]) {
    const yes = someone.page.getByRole('button', { name: /^Yes/ })
    await expect(yes).toBeVisible()
    await expect(someone.page.getByRole('list').getByText('A', { exact: true }).first()).toBeVisible()
    await yes.click()
  }
  await expectLive(one.page)
  await expectLive(two.page)

  await one.page.waitForTimeout(31_000)
  await one.page.getByRole('button', { name: 'Leave' }).click()
  await two.page.getByRole('button', { name: 'Now a trainer' }).click()
  await expect(two.page.getByText(/Finding you a trainer/)).toBeVisible()
  for (const someone of [one, two]) someone.watch.check()
})
