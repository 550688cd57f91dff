import { afterEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/infra/db'
import { takeTurn } from '@/lib/infra/turn'

type Turn = ReturnType<typeof takeTurn>

const taken: Turn[] = []
const turn = (): Turn => {
  const one = takeTurn()
  taken.push(one)
  return one
}

/** The backends that hold or asked for the turn. */
const sessions = async () => {
  const rows = await db().$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity
    where query like 'select pg_try_advisory_lock%' and pid <> pg_backend_pid() and datname = current_database()`
  return rows.map(({ pid }) => pid)
}

afterEach(async () => {
  for (const one of taken.splice(0)) await one.release()
})

describe('[M23] the turn at sweeping', () => {
  it('stays with a process whose timers all ask for it before the first answer', async () => {
    const mine = turn()
    const first = await Promise.all(Array.from({ length: 8 }, () => mine.mine()))
    expect(first).toEqual(Array(8).fill(true))
    expect(await mine.mine()).toBe(true)
    expect(await sessions()).toHaveLength(1)
  })

  it('is one process’s at a time, and the next one’s when that one goes', async () => {
    const [one, two] = [turn(), turn()]
    expect(await one.mine()).toBe(true)
    expect(await two.mine()).toBe(false)
    await one.release()
    await expect.poll(() => two.mine()).toBe(true)
  })

  it('comes back after its connection was cut', async () => {
    const one = turn()
    expect(await one.mine()).toBe(true)
    const [cut] = await sessions()
    await db().$queryRaw`select pg_terminate_backend(${cut}::int)`
    // The end of its connection is heard of a moment later; until then it believes what it knew.
    const others = async () =>
      (await one.mine().catch(() => false)) ? (await sessions()).filter((pid) => pid !== cut).length : 0
    await expect.poll(others).toBe(1)
  })
})
