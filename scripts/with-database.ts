import { spawnSync } from 'node:child_process'
import { Failure } from './failure'
import { holderOf, homePath, readDotEnv, root } from './home'
import { ensurePostgres, runningPostgres } from './postgres'

/**
 * Runs a script on this copy's database: the one that DATABASE_URL names, the running product's, or, while nothing runs, our own
 * for as long as it takes. The script's exit code becomes ours.
 */
export async function withDatabase(script: string, args: string[]): Promise<void> {
  readDotEnv()
  const home = homePath()
  const running = process.env.DATABASE_URL ?? (await runningPostgres(home))
  const holder = holderOf(home)
  if (!running && holder)
    throw new Failure(`The database of ${holder.what} does not answer: try again once it has started.`)
  const own = running ? null : await ensurePostgres({ home, log: () => undefined })
  try {
    const env = { ...process.env, DATABASE_URL: running ?? own?.url, NEXTAUTH_SECRET: 'not needed for this' }
    const done = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
      ...{ cwd: root, env, stdio: 'inherit' },
    })
    process.exitCode = done.status ?? 1
  } finally {
    await own?.stop()
  }
}
