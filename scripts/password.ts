/** `npm run password -- ALIAS`: sets a new password for somebody who forgot theirs, and prints it once. */
import { randomBytes } from 'node:crypto'
import { setPassword } from '@/lib/accounts/set-password'
import { isDomainError } from '@/lib/errors'

const alias = process.argv[2]
if (!alias) {
  console.error('Say whose password to set: npm run password -- ALIAS')
  process.exit(1)
}
const password = randomBytes(9).toString('base64url')
try {
  await setPassword(alias, password)
  console.log(`New password for ${alias}: ${password}\nAll their sign-ins have ended. Pass it on in person.`)
  process.exit(0)
} catch (error) {
  console.error(
    isDomainError(error) ? `Nobody here is called ${alias}.` : `That failed: ${(error as Error).message}`,
  )
  process.exit(1)
}
