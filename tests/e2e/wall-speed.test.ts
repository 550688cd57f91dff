import { setTimeout as wait } from 'node:timers/promises'
import type { CDPSession } from '@playwright/test'
import { ask } from '@/scripts/postgres'
import { clearWall, fillWall } from '@/tests/support/wall-people'
import { expect, test } from './base'
import { frame, tasksOf } from './frames'
import { goOnDuty, newcomer } from './people'

test.afterEach(async ({ world }) => clearWall(world.databaseUrl))

/** Ten of those on the wall try something, right or wrong: some of them go up or down. The trainer hears of it. */
async function tenMove(databaseUrl: string, trainer: string, nth: number): Promise<void> {
  await ask(
    databaseUrl,
    `insert into "Attempt" ("id", "accountId", "segmentId", "stepSlug", "signId", "outcome", "ms", "replays")
     select gen_random_uuid(), "id", 'asl-letters/a-e', 'watch-a', 'ase-a', '${nth % 2 ? 'right' : 'wrong'}', 4000, 0
     from "Account" where "passwordHash" not like '$%' order by md5("id"::text || '${nth % 5}') limit 10;
     select pg_notify('handover', 'elsewhere account:' || "id") from "Account" where "alias" = '${trainer}'`,
  )
}

/** The hand of the trainer, past Playwright: over the tiles, and down and up the wall. */
async function handMoves(input: CDPSession, scrolls: boolean): Promise<void> {
  for (let move = 0; move < 40; move++) {
    const at = { x: 320 + ((move * 37) % 640), y: 260 + ((move * 53) % 460) }
    await input.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at })
    const by = { deltaX: 0, deltaY: move < 20 ? 240 : -240 }
    if (scrolls) await input.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, ...by })
    await wait(100)
  }
}

test('200 learners on the wall, ten of whom do something each second: nothing the page does takes longer than a frame, while they stand, change places, and a hand points and scrolls', async ({
  world,
  browserOf,
}) => {
  const chromium = await browserOf('trainer')
  const trainer = await newcomer(chromium, world, { role: 'trainer' })
  const { page } = trainer
  await clearWall(world.databaseUrl)
  await goOnDuty(trainer)
  await fillWall(world.databaseUrl, trainer.alias, 200)
  await page.keyboard.press('b')
  const tiles = page.getByRole('list', { name: /Your learners/ }).locator('> li')
  await expect(tiles).toHaveCount(200)
  await expect(tiles.first().locator('kbd')).toBeVisible()
  const input = await page.context().newCDPSession(page)
  await wait(2_000)

  const orderOf = () =>
    tiles.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.learner).join())
  let second = 0
  const measure = async (run: () => Promise<unknown>) => {
    const news = setInterval(() => void tenMove(world.databaseUrl, trainer.alias, second++), 1_000)
    const tasks = await tasksOf(chromium, page, async () => void (await run()))
    clearInterval(news)
    return tasks
  }
  const phases = {
    news: () => wait(12_000),
    hover: () => handMoves(input, false),
    scroll: () => handMoves(input, true),
  }
  for (const [phase, run] of Object.entries(phases)) {
    const order = await orderOf()
    let tasks = await measure(run)
    console.log(`200 learners, ${phase}: ${JSON.stringify(tasks)}`)
    // Beside a busy neighbour the same work costs more processor time, too. What the page does too long, it does again.
    for (let again = 0; again < 2 && tasks.longest >= frame; again++) {
      tasks = await measure(run)
      console.log(`200 learners, ${phase}, once more: ${JSON.stringify(tasks)}`)
    }
    if (phase === 'news') expect(await orderOf()).not.toBe(order)
    expect(tasks.looks, phase).toBeGreaterThan(1)
    expect(tasks.count, phase).toBeGreaterThan(100)
    expect(tasks.longest, phase).toBeLessThan(frame)
  }
  trainer.watch.check()
})
