import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holderOf, lockHome } from '@/scripts/home'
import { endLeftover, markOf, remember } from '@/scripts/processes'

let folder: string
let sleeper: ReturnType<typeof spawn>
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'home-'))
  sleeper = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'])
  await once(sleeper, 'spawn')
})
afterEach(() => {
  sleeper.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

describe('what a killed start left', () => {
  it('is ended and forgotten', async () => {
    const file = path.join(folder, 'process.json')
    remember(file, sleeper.pid!)
    const gone = once(sleeper, 'exit')
    expect(await endLeftover(file, [['SIGTERM', 5_000]])).toBe(true)
    await gone
    expect(existsSync(file)).toBe(false)
  })

  it('is not taken for another process that has the same number now', async () => {
    const file = path.join(folder, 'process.json')
    writeFileSync(file, JSON.stringify({ pid: sleeper.pid, startedAt: 'long ago' }))
    expect(await endLeftover(file, [['SIGKILL', 1_000]])).toBe(false)
    expect(markOf(sleeper.pid!)).not.toBeNull()
  })
})

describe('the lock on a home', () => {
  it('lets one in, tells the second who it is, and opens again', () => {
    const release = lockHome(folder, 'the first')
    expect(() => lockHome(folder, 'the second')).toThrow(/in use by the first/)
    release()
    lockHome(folder, 'the second')()
    expect(holderOf(folder)).toBeNull()
  })

  it('does not count when its holder is gone', () => {
    writeFileSync(
      path.join(folder, 'lock'),
      JSON.stringify({ pid: sleeper.pid, startedAt: 'x', what: 'gone' }),
    )
    const release = lockHome(folder, 'the next')
    expect(holderOf(folder)?.what).toBe('the next')
    release()
  })
})
