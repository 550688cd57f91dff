import { expect, test } from './base'
import { expectLive } from './live'
import { firstSegment, newcomer } from './people'

const words = 'A and E look the same to me'

test('a post on the board is seen in the lesson of who practises its signs, answered, and becomes a practice', async ({
  world,
  browser,
  browserOf,
}) => {
  const author = await newcomer(browser, world)
  const reader = await newcomer(await browserOf('learner-b'), world)

  // From the step: contact details are refused, and what was written stays.
  await author.page.goto(firstSegment)
  await author.page.getByRole('link', { name: 'Ask others about this' }).click()
  await author.page.getByRole('button', { name: 'E', exact: true }).click()
  const field = author.page.getByLabel('Your question in words')
  await field.fill(`${words}. Write to otter@example.org`)
  author.watch.expect(/422 \/api\/board\/write/)
  await author.page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(author.page.getByText('Nobody gives contact details here')).toBeVisible()
  await expect(field).toHaveValue(/otter@example\.org$/)
  await field.fill(words)
  await author.page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(author.page.getByRole('link', { name: words })).toBeVisible()

  // The reader practises A: the post is beside the step, by keyboard alone.
  await reader.page.goto(firstSegment)
  await expect(reader.page.getByText(`${author.alias} asks on the board`)).toBeVisible()
  const answer = reader.page.getByRole('link', { name: 'Answer', exact: true })
  await answer.focus()
  await reader.page.keyboard.press('Enter')
  await reader.page.getByLabel('Answer in words').fill('The thumb: beside it, or under the fingers.')
  await reader.page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(reader.page.getByRole('list', { name: 'Answers' }).getByText('The thumb')).toBeVisible()
  await expect(author.page.getByText('Somebody answered your post')).toBeVisible()

  // "Practise now" in the lesson: its author reads which post it is about, says yes, and both are live.
  await author.page.goto(firstSegment)
  await reader.page.goto(firstSegment)
  await reader.page.getByRole('button', { name: 'Practise now' }).click()
  await expect(author.page.getByText(`${reader.alias} has read your post: “${words}”`)).toBeVisible()
  await author.page.getByRole('button', { name: /^Yes/ }).click()
  await expectLive(author.page)
  await expectLive(reader.page)
  for (const someone of [author, reader]) someone.watch.check()
})
