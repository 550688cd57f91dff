import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { authPost } from '@/components/account/auth-post'

const here = 'http://localhost:3000/sign-in'

/** A next-auth that gives a token and then answers with `url`. */
function server(url: unknown) {
  const fetch = vi.fn((address: string, init?: { body: URLSearchParams }) => {
    void init
    return Promise.resolve(Response.json(address.endsWith('/csrf') ? { csrfToken: 'abc' } : { url }))
  })
  vi.stubGlobal('fetch', fetch)
  return fetch
}

describe('authPost', () => {
  beforeEach(() => void vi.stubGlobal('window', { location: { href: here } }))
  afterEach(() => void vi.unstubAllGlobals())

  it('sends the fields with the token, and says where to go', async () => {
    const fetch = server(here)
    const went = await authPost('callback/credentials', { alias: 'Otter', password: 'three words' })
    expect(went?.href).toBe(here)
    const [address, init] = fetch.mock.calls[1]!
    expect(address).toBe('/api/auth/callback/credentials')
    expect(Object.fromEntries(init!.body)).toMatchObject({
      ...{ alias: 'Otter', password: 'three words', csrfToken: 'abc', json: 'true' },
    })
  })

  it('hands a refusal on', async () => {
    server(`${here}?error=CredentialsSignin`)
    expect((await authPost('callback/credentials', {}))?.searchParams.get('error')).toBe('CredentialsSignin')
  })

  it.each([[`${here}?csrf=true`], [undefined]])('gives null when nothing was done: %s', async (url) => {
    server(url)
    expect(await authPost('signout', {})).toBeNull()
  })

  it('gives null when the server does not answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await authPost('signout', {})).toBeNull()
  })
})
