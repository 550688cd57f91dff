import type { Page } from '@playwright/test'
import { ask } from '@/scripts/postgres'
import { expect, test } from './base'
import { expectLive } from './live'
import { firstSegment, goOnDuty, newcomer, type Someone } from './people'
import type { World } from './world'

/** Somebody at a step of the first segment whose trainers may come by: one of this trainer's, by an old exercise. */
async function atStep(world: World, learner: Someone, trainer: Someone, letter: string): Promise<void> {
  const { page } = learner
  const origin = new URL(page.url()).origin
  const segment = firstSegment.replace('/learn/', '')
  const progress = { segment, stepSlug: `watch-${letter.toLowerCase()}` }
  expect((await page.request.post('/api/progress', { data: progress, headers: { origin } })).ok()).toBe(true)
  await ask(
    world.databaseUrl,
    `insert into "Assignment" ("id", "learnerId", "trainerId", "segmentId", "signs", "state", "endedAt")
     select gen_random_uuid(), l."id", t."id", '${segment}', '{ase-a}', 'done', app_now()
     from "Account" l, "Account" t where l."alias" = '${learner.alias}' and t."alias" = '${trainer.alias}'`,
  )
  await page.goto(firstSegment)
  await expect(page.getByRole('heading', { name: `Copy the letter ${letter}`, level: 1 })).toBeVisible()
  await page.getByRole('switch', { name: 'My trainers may come by' }).click()
  await expect(page.getByText(/Nobody looks now|at your small picture now/)).toBeVisible()
}

/** The exercise picked for them: seen, done, and then the very step they were at. */
async function finish({ page }: Someone, trainer: Someone, sign: string, letter: string): Promise<void> {
  await expect(page.getByRole('heading', { name: `What ${trainer.alias} saw` })).toBeVisible()
  await page.getByRole('button', { name: 'Start it' }).click()
  await page.waitForURL(/\/learn\/exercise\//)
  const answers = page.getByRole('list', { name: 'Answers' }).getByRole('button')
  await answers.filter({ hasText: sign }).first().click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'I’ve signed it' }).click()
  await page.getByRole('button', { name: 'Got it' }).click()
  await page.waitForURL(new RegExp(`${firstSegment}$`))
  await expect(page.getByRole('heading', { name: `Copy the letter ${letter}`, level: 1 })).toBeVisible()
}

const tileOf = (desk: Page, { alias }: Someone) =>
  desk
    .getByRole('list', { name: /Your learners/ })
    .locator('> li')
    .filter({ hasText: alias })

/** Both see each other; a learner whose page was not touched for a while is asked first. */
async function meet(desk: Page, learner: Someone): Promise<void> {
  const asked = learner.page.getByRole('button', { name: 'Show me' })
  const live = learner.page.locator('video[data-live-frames]')
  await expect(asked.or(live).filter({ visible: true }).first()).toBeVisible()
  if (await asked.isVisible()) await asked.click()
  await expectLive(desk, learner.alias)
  await expectLive(learner.page)
}

/** Judges the sign in hand and picks the exercise that is proposed for it; gives the sign. */
async function teach(desk: Page, learner: Someone): Promise<string> {
  const heading = await desk.getByRole('heading', { name: /^Verdict: / }).textContent()
  await desk.keyboard.press('1')
  await desk.keyboard.press('h')
  await expect(learner.page.getByText(/handshape/i).first()).toBeVisible()
  await desk.keyboard.press('a')
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Choose' }).click()
  await expect(dialog).toBeHidden()
  return heading!.replace('Verdict: ', '')
}

type Watched = Window & { cameraAsked: number }

/** The trainer's own camera: which track, whether it runs, and how often the page has asked for one. */
const cameraOf = (desk: Page) =>
  desk.evaluate(() => {
    const videos = [...document.querySelectorAll('video')]
    const own = videos.find((video) => video.muted && video.srcObject && !video.dataset.liveFrames)
    const [track] = (own?.srcObject as MediaStream).getVideoTracks()
    const { cameraAsked } = window as unknown as Watched
    return { id: track?.id, state: track?.readyState, muted: track?.muted, cameraAsked }
  })

test('a round over four learners: one key to each, verdict, exercise, back, on from one to the next; all finish it where they were, on one camera', async ({
  world,
  browser,
  browserOf,
}) => {
  test.setTimeout(420_000)
  const trainer = await newcomer(await browserOf('trainer'), world, { role: 'trainer' })
  const desk = trainer.page
  await desk.addInitScript(() => {
    const { mediaDevices } = navigator
    const usual = mediaDevices.getUserMedia.bind(mediaDevices)
    Object.assign(window, { cameraAsked: 0 })
    mediaDevices.getUserMedia = (asked) => {
      ;(window as unknown as Watched).cameraAsked++
      return usual(asked)
    }
  })
  const letters = ['B', 'C', 'D', 'E'] as const
  const learners: Someone[] = []
  for (const letter of letters) {
    const learner = await newcomer(browser, world, { camera: 'slow' })
    await atStep(world, learner, trainer, letter)
    learners.push(learner)
  }
  const [first, second, third, fourth] = learners as [Someone, Someone, Someone, Someone]

  await goOnDuty(trainer)
  const before = await cameraOf(desk)
  await desk.keyboard.press('b')
  await expect(desk.getByRole('heading', { name: /^The wall/ })).toBeVisible()
  for (const learner of learners) {
    await expect(tileOf(desk, learner)).toHaveAttribute('data-hop', 'open')
    await expect(tileOf(desk, learner).getByRole('img')).toBeVisible()
  }
  const wall = desk.getByRole('list', { name: /Your learners/ })
  const goTo = async (learner: Someone) => {
    await expect(tileOf(desk, learner).locator('kbd')).toBeVisible()
    await desk.keyboard.press((await tileOf(desk, learner).locator('kbd').textContent())!)
    await meet(desk, learner)
    await expect(wall).toBeHidden()
  }

  // There and back by one key each; the exercise goes along.
  await goTo(first)
  const one = await teach(desk, first)
  await desk.keyboard.press('b')
  await expect(wall).toBeVisible()
  await finish(first, trainer, one, 'B')

  // From one learner to the next in one step: the exercise of the one who is left goes along, too.
  await goTo(second)
  const two = await teach(desk, second)
  await desk
    .getByRole('region', { name: /Your round/ })
    .getByRole('button', { name: third.alias })
    .click()
  await meet(desk, third)
  await finish(second, trainer, two, 'C')

  const three = await teach(desk, third)
  await desk.keyboard.press('n')
  await expect(wall).toBeVisible()
  await finish(third, trainer, three, 'D')

  await goTo(fourth)
  const four = await teach(desk, fourth)
  await desk.keyboard.press('b')
  await expect(wall).toBeVisible()
  await finish(fourth, trainer, four, 'E')

  expect(await cameraOf(desk)).toEqual({ ...before, state: 'live', muted: false })
  expect(before.cameraAsked).toBe(1)
  const given = desk.getByRole('list', { name: 'Exercises you gave' }).getByRole('listitem')
  for (const { alias } of learners)
    await expect(given.filter({ hasText: alias }).first()).toContainText('1 sign')
  for (const someone of [trainer, ...learners]) someone.watch.check()
})
