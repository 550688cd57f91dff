/** Gives the role named first to the alias named second. Needs DATABASE_URL: `scripts/role.ts` brings it. */
import { giveRole } from '@/lib/accounts/give-role'
import { isDomainError } from '@/lib/errors'

const [role = '', alias = ''] = process.argv.slice(2)
try {
  await giveRole(alias, role)
  console.log(`${alias} is ${role} now. They see it when they load a page.`)
  process.exit(0)
} catch (error) {
  const reason = isDomainError(error) ? error.reason : null
  const words: Record<string, string> = {
    'no-such-alias': `nobody here is called ${alias}.`,
    input: `there is no role “${role}” to give: say organiser or safeguarder.`,
  }
  console.error(`Error: ${(reason && words[reason]) ?? (error as Error).message}`)
  process.exit(1)
}
