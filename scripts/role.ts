/**
 * `npx tsx scripts/role.ts organiser ALIAS`: makes somebody an organiser, or a safeguarder. Works while the product runs,
 * and on a stopped copy too.
 */
import { Failure, runMain } from './failure'
import { withDatabase } from './with-database'

await runMain(async () => {
  const [role, ...words] = process.argv.slice(2)
  const alias = words.join(' ')
  if (!role || !alias)
    throw new Failure('Say which role and whose: npx tsx scripts/role.ts organiser ALIAS (or safeguarder)')
  await withDatabase('scripts/give-role.ts', [role, alias])
})
