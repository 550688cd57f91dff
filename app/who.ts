import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { actorOfCookies } from '@/lib/accounts/read-cookie'
import type { Actor } from '@/lib/accounts/actor'

/** Who looks at this page; null when nobody is signed in. */
export async function whoLooks(): Promise<Actor | null> {
  return actorOfCookies((await headers()).get('cookie'))
}

/** Who looks at this page; anybody else is sent to sign in and comes back here. */
export async function mustSignIn(here: string): Promise<Actor> {
  return (await whoLooks()) ?? redirect(`/sign-in?callbackUrl=${encodeURIComponent(here)}`)
}
