import { spawnSync } from 'node:child_process'
import { Failure } from './failure'
import { root } from './home'

/** Makes the database client anew when the schema has changed since the install, as after a `git pull`. */
export function ensureClient(): void {
  const made = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/generate.ts'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (made.status !== 0)
    throw new Failure(made.stderr.trim() || 'The database client cannot be made: run npm ci.')
}
