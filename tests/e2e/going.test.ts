import { expect, test } from './base'
import { newcomer, password } from './people'

test('somebody deletes their account: the password is asked for, and the way back in is gone', async ({
  world,
  browser,
}) => {
  const someone = await newcomer(browser, world)
  const { page, alias } = someone
  // The wrong password, and what their tab asks for until it has heard that nobody is signed in any more.
  someone.watch.expect(/40[13] /)
  await page.getByRole('button', { name: /^Account of/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Delete my account' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Delete your account?' })
  const typed = dialog.getByLabel('Password', { exact: true })
  await typed.fill('not my password')
  await typed.press('Enter')
  await expect(dialog.getByText('This is not your password.')).toBeVisible()
  await typed.fill(password)
  await dialog.getByRole('button', { name: 'Delete for good' }).press('Enter')
  await page.waitForURL(`${world.url}/`)

  await page.goto('/sign-in')
  await page.getByLabel('Alias').fill(alias)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('Name or password is wrong.')).toBeVisible()
  someone.watch.check()
})
