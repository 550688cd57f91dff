/**
 * `npm run password -- ALIAS`: sets a new password for somebody who forgot theirs, and prints it once. Works while the
 * product runs, and on a stopped copy too.
 */
import { Failure, runMain } from './failure'
import { withDatabase } from './with-database'

await runMain(async () => {
  const alias = process.argv.slice(2).join(' ')
  if (!alias) throw new Failure('Say whose password to set: npm run password -- ALIAS')
  await withDatabase('scripts/set-password.ts', [alias])
})
