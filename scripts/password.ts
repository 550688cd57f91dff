/**
 * `npm run password -- ALIAS`: sets a new password for somebody who forgot theirs, and prints it once. Works while the
 * product runs, and on a stopped copy too.
 */
import { spawnSync } from 'node:child_process'
import { Failure, runMain } from './failure'
import { holderOf, homePath, readDotEnv, root } from './home'
import { ensurePostgres, runningPostgres } from './postgres'

await runMain(async () => {
  readDotEnv()
  const alias = process.argv.slice(2).join(' ')
  if (!alias) throw new Failure('Say whose password to set: npm run password -- ALIAS')
  const home = homePath()
  const running = process.env.DATABASE_URL ?? (await runningPostgres(home))
  const holder = holderOf(home)
  if (!running && holder)
    throw new Failure(`The database of ${holder.what} does not answer: try again once it has started.`)
  const own = running ? null : await ensurePostgres({ home, log: () => undefined })
  try {
    const env = { ...process.env, DATABASE_URL: running ?? own?.url, NEXTAUTH_SECRET: 'not needed for this' }
    const set = ['--import', 'tsx', 'scripts/set-password.ts', alias]
    const done = spawnSync(process.execPath, set, { cwd: root, env, stdio: 'inherit' })
    process.exitCode = done.status ?? 1
  } finally {
    await own?.stop()
  }
})
