import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { expect } from './base'
import { expectLive } from './live'
import { watch, type Watch } from './watch'
import type { World } from './world'

export type Someone = { page: Page; alias: string; watch: Watch }

type Kind = {
  role?: 'learner' | 'trainer'
  adult?: boolean
  camera?: 'allowed' | 'slow' | 'denied'
  url?: string
}

export const password = 'three plain words'

/** Makes an account and signs it in through the page, in a browser context of its own. */
export async function newcomer(browser: Browser, world: World, kind: Kind = {}): Promise<Someone> {
  const { role = 'learner', adult = true, camera = 'allowed', url = world.url } = kind
  const alias = `${role === 'trainer' ? 'Trainer' : 'Learner'} ${randomUUID().slice(0, 6)}`
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: 800 },
    permissions: camera === 'denied' ? [] : ['camera', 'microphone'],
  })
  if (camera === 'denied') await context.addInitScript(denyCamera)
  if (camera === 'slow') await context.addInitScript(slowCamera)
  const page = await context.newPage()
  const seen = watch(page)
  const made = await context.request.post('/api/account/sign-up', {
    data: { alias, password, adult, role },
    headers: { origin: url },
  })
  expect(made.ok()).toBe(true)
  await signIn(page, alias)
  return { page, alias, watch: seen }
}

async function signIn(page: Page, alias: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Alias').fill(alias)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/(learn|desk)$/)
}

/** The same account on another device: in another browser, with nothing but the password. */
export async function otherDevice({ alias }: Someone, browser: Browser, world: World): Promise<Someone> {
  const context = await browser.newContext({ baseURL: world.url, permissions: ['camera', 'microphone'] })
  const page = await context.newPage()
  const seen = watch(page)
  await signIn(page, alias)
  return { page, alias, watch: seen }
}

/** What a browser does when its user presses "Block". */
function denyCamera(): void {
  navigator.mediaDevices.getUserMedia = () =>
    Promise.reject(new DOMException('Permission denied', 'NotAllowedError'))
}

/** A camera of few pictures a second, where many people are there at once and most of them only wait. */
function slowCamera(): void {
  const { mediaDevices } = navigator
  const usual = mediaDevices.getUserMedia.bind(mediaDevices)
  mediaDevices.getUserMedia = (asked) =>
    usual({ ...asked, ...(asked?.video && { video: { width: 320, height: 240, frameRate: 8 } }) })
}

export const firstSegment = '/learn/asl-letters/a-e'

/** From wherever in the lesson: the round person, then the one button. */
export async function askForPerson({ page }: Someone, want?: 'Anyone' | 'Trainer' | 'Peer'): Promise<void> {
  await page.goto(firstSegment)
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: /Practise with a person/ })
    .click()
  if (want) await page.locator('label', { hasText: want }).click()
  await page.getByRole('main').getByRole('button', { name: 'Practise with a person' }).click()
}

/** Puts a learner at the checkpoint of the first segment, with all its signs reached. */
export async function reachCheckpoint({ page }: Someone): Promise<void> {
  const moved = await page.request.post('/api/progress', {
    data: { segment: firstSegment.replace('/learn/', ''), stepSlug: null },
    headers: { origin: new URL(page.url()).origin },
  })
  expect(moved.ok()).toBe(true)
}

export async function goOnDuty({ page }: Someone): Promise<void> {
  await page.goto('/desk')
  const camera = page.getByRole('button', { name: 'Turn on my camera' })
  await camera.click()
  await page.getByRole('button', { name: 'Go on duty' }).click()
  await expect(page.getByText(/On duty/).first()).toBeVisible()
}

/** The learner asks, the trainer takes them, and both see each other. */
export async function practise(trainer: Someone, learner: Someone): Promise<void> {
  await goOnDuty(trainer)
  await askForPerson(learner)
  await expect(trainer.page.getByText(`${learner.alias} waits for you`)).toBeVisible()
  await trainer.page.keyboard.press('Enter')
  await expectLive(trainer.page)
  await expectLive(learner.page)
}

/** A learner in one browser and a trainer in another, who see each other. */
export async function practisingPair(world: World, browser: Browser, other: Browser) {
  const learner = await newcomer(browser, world)
  const trainer = await newcomer(other, world, { role: 'trainer' })
  await practise(trainer, learner)
  return { trainer, learner }
}
