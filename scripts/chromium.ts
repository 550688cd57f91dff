import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { systemChromium } from '@/tests/support/chromium'
import { run } from './children'
import { Failure, oneLine } from './failure'
import { root } from './home'
import { step, type Log } from './progress'

/** Sees to it that there is a Chromium for the tests, installing one if need be. Throws a Failure when it cannot. */
export async function ensureChromium(log: Log): Promise<void> {
  if (existsSync(systemChromium) || existsSync(chromium.executablePath())) return
  const reasons: string[] = []
  for (const way of process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
    ? [byApt, byPlaywright]
    : [byPlaywright])
    try {
      await step(log, 'Installing Chromium', 'the end-to-end tests need a browser, once', way)
      return
    } catch (error) {
      reasons.push(oneLine(error))
    }
  throw new Failure(
    `there is no Chromium and it cannot be installed (${reasons.join('; ')}): install the package chromium.`,
  )
}

async function byApt(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env })
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
}

async function byPlaywright(): Promise<void> {
  await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { cwd: root })
}
