import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { ask } from '@/scripts/postgres'
import { expect, test } from './base'
import { goOnDuty, newcomer, type Someone } from './people'
import type { World } from './world'

const segment = 'asl-letters/a-e'

/** They practised together a while ago, and the learner has an exercise from the trainer. Gives its id. */
async function metBefore(world: World, learner: Someone, trainer: Someone): Promise<string> {
  const [room, practice, exercise] = [randomUUID(), randomUUID(), randomUUID()]
  const who = ({ alias }: Someone) => `(select "id" from "Account" where "alias" = '${alias}')`
  const ended = `now() - interval '2 hours'`
  await ask(
    world.databaseUrl,
    `insert into "Room" ("id", "ownerId", "closedAt") values ('${room}', ${who(learner)}, ${ended});
     insert into "Practice" ("id", "roomId", "segmentId", "signs", "state", "createdAt", "joinBy", "liveSince", "endedAt", "endedWhy")
     values ('${practice}', '${room}', '${segment}', '{}', 'ended', ${ended}, ${ended}, ${ended}, ${ended}, 'next');
     insert into "Member" ("practiceId", "accountId", "role", "agreedAt", "joinedAt", "endedAt", "summarySeenAt")
     values ('${practice}', ${who(learner)}, 'learner', ${ended}, ${ended}, ${ended}, ${ended}),
       ('${practice}', ${who(trainer)}, 'trainer', ${ended}, ${ended}, ${ended}, ${ended});
     insert into "Assignment" ("id", "learnerId", "trainerId", "segmentId", "signs", "state")
     values ('${exercise}', ${who(learner)}, ${who(trainer)}, '${segment}', '{ase-d,ase-e}', 'given')`,
  )
  return exercise
}

/** Does it alone, with both switches on: each sign once from memory. */
async function doExercise({ page }: Someone, id: string): Promise<void> {
  await page.goto(`/learn/exercise/${id}`)
  const answers = page.getByRole('list', { name: 'Answers' }).getByRole('button')
  for (const sign of ['D', 'E']) {
    await answers.filter({ hasText: sign }).first().click()
    await page.getByRole('button', { name: 'Go on' }).click()
  }
  await page.getByRole('button', { name: 'Turn on my camera' }).click()
  await page.getByRole('switch', { name: 'Keep my tries' }).press(' ')
  await page.getByRole('switch', { name: 'Show them to my trainers' }).press(' ')
  await expect(page.getByText(/can see them and say how they went/)).toBeVisible()
  for (const last of [false, true]) {
    await page.waitForTimeout(last ? 6_000 : 2_500)
    const kept = page.waitForResponse('**/api/tries/keep')
    await page.getByRole('button', { name: 'I’ve signed it' }).click()
    expect((await kept).ok()).toBe(true)
    await page.getByRole('button', { name: 'Got it' }).click()
  }
  await page.waitForURL(/\/learn$/)
}

const playing = (page: Page, name: string) =>
  page.getByLabel(name, { exact: true }).evaluate(({ currentTime, dataset, duration }: HTMLVideoElement) => ({
    ...{ at: currentTime, from: Number(dataset.from), length: duration },
  }))

test('a trainer judges the tries of an exercise from the wall by keys alone and gives another; the learner reads it where they are, without a reload', async ({
  world,
  browser,
  browserOf,
}) => {
  test.setTimeout(240_000)
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  const learner = await newcomer(browser, world)
  await doExercise(learner, await metBefore(world, learner, trainer))

  await goOnDuty(trainer)
  const desk = trainer.page
  await desk.keyboard.press('b')
  await expect(desk.getByRole('button', { name: `Look at 2 tries of ${learner.alias}` })).toBeVisible()
  await desk.keyboard.press('t')
  const dialog = desk.getByRole('dialog', { name: `Tries ${learner.alias} shows you` })
  const filmOf = (sign: string) => `${learner.alias}’s try of ${sign}`

  // What waits longest comes first; a longer one begins with its end.
  await expect(dialog.getByText('1 of 2', { exact: true })).toBeVisible()
  await expect.poll(async () => (await playing(desk, filmOf('D'))).at).toBeGreaterThan(0.3)
  await desk.keyboard.press('h')
  await desk.keyboard.press('1')
  await expect(dialog.getByRole('button', { name: 'Again', pressed: true })).toBeVisible()
  await expect(dialog.getByText('2 of 2', { exact: true })).toBeVisible()
  await expect.poll(async () => (await playing(desk, filmOf('E'))).length).toBeGreaterThan(4.5)
  const { from, length } = await playing(desk, filmOf('E'))
  expect(length - from).toBeGreaterThan(3.8)
  expect(length - from).toBeLessThan(4.2)
  await desk.keyboard.press('r')
  await expect.poll(async () => (await playing(desk, filmOf('E'))).from).toBe(0)
  await desk.keyboard.press('4')
  await expect(dialog.getByRole('region', { name: 'What you said' })).toContainText('Easy')

  // Taken back at the end, it comes again.
  await desk.keyboard.press('u')
  await expect(dialog.getByText('2 of 2', { exact: true })).toBeVisible()
  await desk.keyboard.press('3')
  await expect(dialog.getByRole('region', { name: 'What you said' })).toContainText('Good')

  const { page } = learner
  const notice = page.getByRole('status').filter({ hasText: `${trainer.alias} looked at your tries` })
  await expect(notice).toContainText('once more: handshape')
  await expect(notice).toContainText('good')
  await expect(dialog.getByRole('button', { name: /Give an exercise with the one/ })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(dialog.getByText(`${learner.alias} has an exercise with 1 sign now.`)).toBeVisible()
  await desk.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(desk.getByRole('button', { name: /^Look at/ })).toBeHidden()

  await expect(page.getByText(`Picked by ${trainer.alias}`).first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Then and now' })).toContainText(`${trainer.alias}: good`)
  await notice.getByRole('button', { name: 'The model of D' }).click()
  await expect(notice.getByLabel('The model of D', { exact: true }).last()).toBeVisible()
  await notice.getByRole('button', { name: 'Got it' }).click()
  await expect(notice).toBeHidden()

  const reviews = await ask(
    world.databaseUrl,
    `select r."signId", r."lastGrade", r."reps" from "Review" r join "Account" a on a."id" = r."accountId"
     where a."alias" = '${learner.alias}' and r."track" = 'produce' order by 1`,
  )
  expect(reviews).toEqual([
    { signId: 'ase-d', lastGrade: 'again', reps: 1 },
    { signId: 'ase-e', lastGrade: 'good', reps: 1 },
  ])
  for (const someone of [trainer, learner]) someone.watch.check()
})
