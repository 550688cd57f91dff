import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { signInCookie } from '@/lib/accounts/read-cookie'
import { signIn } from '@/lib/accounts/sign-in'
import { signOut } from '@/lib/accounts/sign-out'
import { durations } from '@/lib/durations'
import { isDomainError } from '@/lib/errors'
import { env } from '@/lib/infra/env'
import { logger } from '@/lib/infra/logger'

/** The Credentials provider only knows tokens, so the token carries the id of a SignIn row that every request checks. */
export function authOptions(): NextAuthOptions {
  const { name, secure } = signInCookie()
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: durations.signIn / 1000 },
    useSecureCookies: secure,
    cookies: { sessionToken: { name, options: { httpOnly: true, sameSite: 'lax', path: '/', secure } } },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { alias: {}, password: {}, demo: {} },
        async authorize(credentials) {
          try {
            const opened = await signIn({ input: credentials })
            return { id: opened.accountId, name: opened.alias, signInId: opened.signInId }
          } catch (error) {
            if (!isDomainError(error)) {
              logger().error({ error: String(error) }, 'signing in failed')
              throw new Error('unavailable')
            }
            throw new Error(JSON.stringify({ reason: error.reason, ...error.more }))
          }
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        return user ? { signInId: (user as { signInId?: string }).signInId } : token
      },
      session: ({ session }) => session,
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.signInId === 'string') await signOut(token.signInId)
      },
    },
  }
}
