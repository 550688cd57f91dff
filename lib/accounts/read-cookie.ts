import { decode } from 'next-auth/jwt'
import { env } from '@/lib/infra/env'
import { actorOf, type Actor } from './actor'

/** `__Host-` pins the cookie to one https host; over plain http browsers refuse that name. */
export function signInCookie(): { name: string; secure: boolean } {
  const secure = env().PUBLIC_URL?.startsWith('https:') ?? false
  return { name: secure ? '__Host-handover' : 'handover', secure }
}

/**
 * Finds who sends a request.
 * @param cookies the raw Cookie header
 * @returns null when nobody is signed in with it
 */
export async function actorOfCookies(cookies: string | null | undefined): Promise<Actor | null> {
  const { name } = signInCookie()
  const value = cookies
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
  if (!value) return null
  const token = await readToken(value)
  return typeof token?.signInId === 'string' ? actorOf(token.signInId) : null
}

/** What no sign-in of ours wrote is no sign-in, whatever it is. */
async function readToken(value: string) {
  try {
    return await decode({ token: decodeURIComponent(value), secret: env().NEXTAUTH_SECRET })
  } catch {
    return null
  }
}
