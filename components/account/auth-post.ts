type Answer = { url?: string }

/**
 * Sends a form to next-auth's own routes, with the token it wants against foreign pages; its browser library does the
 * same with a session store around it that nothing here needs.
 * @param route below /api/auth, e.g. `signout`
 * @returns where next-auth sends the browser, an absolute address that carries `error` when it refused;
 *   null when it did not answer as it should
 */
export async function authPost(
  route: 'signout' | 'callback/credentials',
  fields: Record<string, string>,
): Promise<URL | null> {
  try {
    const token = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken?: string }
    if (!token.csrfToken) return null
    const answer = await fetch(`/api/auth/${route}`, {
      method: 'POST',
      body: new URLSearchParams({
        ...fields,
        csrfToken: token.csrfToken,
        callbackUrl: window.location.href,
        json: 'true',
      }),
    })
    const { url } = (await answer.json()) as Answer
    const to = url ? new URL(url, window.location.href) : null
    // This is how next-auth says that the token was not the right one: nothing was done.
    return to?.searchParams.has('csrf') ? null : to
  } catch {
    return null
  }
}
