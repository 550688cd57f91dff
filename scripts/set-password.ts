/** Sets a random password for the alias given and prints it. Needs DATABASE_URL: `npm run password` brings it. */
import { randomBytes } from 'node:crypto'
import { setPassword } from '@/lib/accounts/set-password'
import { isDomainError } from '@/lib/errors'

const alias = process.argv[2] ?? ''
const password = randomBytes(9).toString('base64url')
try {
  await setPassword(alias, password)
  console.log(`New password for ${alias}: ${password}\nAll their sign-ins have ended. Pass it on in person.`)
  process.exit(0)
} catch (error) {
  const nobody = isDomainError(error)
  console.error(nobody ? `Error: nobody here is called ${alias}.` : `Error: ${(error as Error).message}`)
  process.exit(1)
}
