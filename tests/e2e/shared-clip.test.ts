import { expect, test } from './base'
import { expectLive } from './live'
import { frameShown, measureLock, model } from './lock'
import { practisingPair, type Someone } from './people'

/** Milliseconds that the two may usually be apart. How far at worst is said: beside busy browsers it tells of the machine. */
const apart = 60

const bar = ({ page }: Someone) => page.getByRole('group', { name: 'Model that both see' })

async function sameFrame(one: Someone, other: Someone): Promise<number> {
  await expect
    .poll(async () => {
      const [here, there] = [await frameShown(one.page), await frameShown(other.page)]
      return here !== null && here.frame === there?.frame && here.print === there.print
    })
    .toBe(true)
  return (await frameShown(one.page))!.frame
}

test('trainer and learner look at one model clip: in step while it plays, on the same frame when it stands, over a reload too', async ({
  world,
  browser,
  browserOf,
}) => {
  const { trainer, learner } = await practisingPair(world, browser, await browserOf('trainer'))
  await trainer.page.keyboard.press('m')
  await expect(trainer.page.getByLabel('Model · A', { exact: true })).toBeVisible()
  await expect(learner.page.locator(model)).toHaveCount(0)

  await trainer.page.keyboard.press('x')
  await expect(learner.page.getByText(`${trainer.alias} shows the model · A`)).toBeVisible()
  await expect(trainer.page.getByText('You show the model · A')).toBeVisible()
  await expectLive(learner.page)
  await learner.page.waitForTimeout(1_500)

  const measure = async (what: string, rate: number, part?: number) => {
    await learner.page.waitForTimeout(700)
    const lock = await measureLock(trainer.page, learner.page, { rate, part })
    console.log(
      `shared clip, ${what}: ms apart p50 ${lock.p50}, p95 ${lock.p95}, most ${lock.most}, of ${lock.count}`,
    )
    expect(lock.count).toBeGreaterThan(50)
    expect(lock.p50).toBeLessThanOrEqual(apart)
  }
  await measure('whole at 1×', 1)
  await learner.page.keyboard.press('s')
  await learner.page.keyboard.press('s')
  await expect(bar(trainer).getByRole('button', { name: 'Speed 0.5×' })).toBeVisible()
  await expect(trainer.page.getByText(`${learner.alias} shows the model · A`)).toBeVisible()
  await measure('whole at 0.5×', 0.5)

  await trainer.page.keyboard.press(' ')
  await sameFrame(trainer, learner)
  while ((await sameFrame(trainer, learner)) > 20)
    for (let back = 0; back < 20; back++) await trainer.page.keyboard.press(',')
  const from = await sameFrame(trainer, learner)
  await trainer.page.keyboard.press('p')
  await expect(bar(learner).getByRole('button', { name: 'Repeat a part: to here' })).toBeVisible()
  for (let on = 0; on < 20; on++) await learner.page.keyboard.press('.')
  expect(await sameFrame(trainer, learner)).toBe(from + 20)
  await learner.page.keyboard.press('p')
  await expect(bar(trainer).getByRole('button', { name: 'Repeat all again' })).toBeVisible()
  await trainer.page.keyboard.press(' ')
  await measure('A to B at 0.5×', 0.5, 21 / 30)

  await learner.page.keyboard.press(' ')
  const frame = await sameFrame(trainer, learner)
  await learner.page.reload()
  await expectLive(learner.page)
  expect(await sameFrame(trainer, learner)).toBe(frame)
  await trainer.page.keyboard.press(' ')
  await trainer.page.reload()
  await expectLive(trainer.page)
  await expect(bar(trainer)).toBeVisible()
  await trainer.page.waitForTimeout(1_500)
  await measure('after both were reloaded', 0.5, 21 / 30)

  await bar(learner).getByRole('button', { name: 'Stop showing' }).click()
  for (const { page } of [trainer, learner]) await expect(page.locator(model)).toHaveCount(0)
  for (const someone of [trainer, learner]) someone.watch.check()
})
