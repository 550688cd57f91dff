import { ask } from '@/scripts/postgres'
import { expect, test } from './base'
import { expectLive } from './live'
import { firstSegment, goOnDuty, newcomer, type Someone } from './people'

/** The trainer has given this learner an exercise before: so they are the trainer's own. */
const haveMet = (databaseUrl: string, trainer: Someone, learner: Someone) =>
  ask(
    databaseUrl,
    `insert into "Assignment" ("id", "trainerId", "learnerId", "segmentId", "signs", "state", "endedAt")
     select gen_random_uuid(), t."id", l."id", 'asl-letters/a-e', '{ase-a}', 'done', app_now()
     from "Account" t, "Account" l where t."alias" = '${trainer.alias}' and l."alias" = '${learner.alias}'`,
  )

test('a learner lets their trainers come by: who looks is said, the visit begins in the same frame, ends at the very step, and off is off', async ({
  world,
  browser,
  browserOf,
}) => {
  test.setTimeout(180_000)
  const learner = await newcomer(browser, world)
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  await haveMet(world.databaseUrl, trainer, learner)
  const { page } = learner

  await page.goto(firstSegment)
  await page.getByRole('button', { name: 'Got it' }).click()
  const step = page.getByRole('heading', { level: 1 })
  await expect(step).not.toHaveText('Copy the letter A')
  const before = await step.innerText()
  const visits = page.getByRole('switch', { name: 'My trainers may come by' })
  // As if reached by Tab: a control merely clicked leaves Space to the clip.
  await page.keyboard.press('Tab')
  await visits.focus()
  await page.keyboard.press('Space')
  await expect(visits).toBeChecked()
  await expect(page.getByText('Nobody looks now. No picture goes out.')).toBeVisible()

  await goOnDuty(trainer)
  await trainer.page.keyboard.press('b')
  await expect(page.getByText(`${trainer.alias} looks at your small picture now.`)).toBeVisible()
  const still = trainer.page.getByAltText(`${learner.alias}, a moment ago`)
  await expect(still).toBeVisible()
  await expect
    .poll(() => still.evaluate((image: HTMLImageElement) => image.naturalWidth), { message: 'no still came' })
    .toBe(160)

  await page.mouse.move(200, 200)
  await page.mouse.move(220, 220)
  await trainer.page.keyboard.press('1')
  await expectLive(page)
  await expectLive(trainer.page)
  await expect(page.getByText(`${trainer.alias} comes by: you let your trainers do that`)).toBeVisible()

  await trainer.page.keyboard.press('b')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(step).toHaveText(before)
  await expect(still).toBeVisible()
  await page.keyboard.press('Tab')
  await visits.focus()
  await page.keyboard.press('Space')
  await expect(visits).not.toBeChecked()
  await expect(still).toBeHidden()
  learner.watch.check()
  trainer.watch.check()
})
