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
  const signInId = lately.get(value) ?? (await readToken(value))
  if (!signInId) return null
  keep(value, signInId)
  return actorOf(signInId)
}

/** Which sign-in cookies name that came lately: deciphering one takes a press's time. The database is asked each time. */
const lately = new Map<string, string>()
const mostKept = 1_000

function keep(value: string, signInId: string): void {
  lately.delete(value)
  lately.set(value, signInId)
  if (lately.size > mostKept) lately.delete(lately.keys().next().value!)
}

/** What no sign-in of ours wrote is no sign-in, whatever it is. */
async function readToken(value: string): Promise<string | null> {
  try {
    const token = await decode({ token: decodeURIComponent(value), secret: env().NEXTAUTH_SECRET })
    return typeof token?.signInId === 'string' ? token.signInId : null
  } catch {
    return null
  }
}
