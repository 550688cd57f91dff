import { expect, onTestFinished, test } from 'vitest'
import { announce, channel, type Topic } from '@/lib/infra/announce'
import { db } from '@/lib/infra/db'
import { listen } from '@/lib/infra/listen'

const quiet = () => undefined

test("a process hears its own announcements at once, and once; another's when the database passes them on", async () => {
  const heard: Topic[] = []
  onTestFinished(listen((topics) => heard.push(...topics), quiet))
  const listening = () => db().$queryRaw<unknown[]>`
    select 1 from pg_stat_activity where "query" = 'listen handover' and "datname" = current_database()`
  await expect.poll(async () => (await listening()).length).toBe(1)

  announce(['account:mine', 'desk'])
  expect(heard).toEqual(['account:mine', 'desk'])
  await db().$executeRaw`select pg_notify(${channel}, 'somebody-else account:theirs')`
  await expect.poll(() => heard).toContain('account:theirs')
  expect(heard).toEqual(['account:mine', 'desk', 'account:theirs'])
})
