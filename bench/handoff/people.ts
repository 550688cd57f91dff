import { randomUUID } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'

/** Signs somebody in within `context`: a demo account by its alias, or, without one, a learner made for this. */
export async function enter(context: BrowserContext, address: string, demo?: string): Promise<void> {
  const password = randomUUID()
  const alias = `Bench ${randomUUID().slice(0, 8)}`
  const headers = { origin: address }
  if (!demo) {
    const account = { alias, password, adult: true, role: 'learner' }
    const made = await context.request.post(`${address}/api/account/sign-up`, { headers, data: account })
    if (!made.ok()) throw new Error(`No account could be made: ${await made.text()}`)
  }
  const { csrfToken } = (await (await context.request.get(`${address}/api/auth/csrf`)).json()) as {
    csrfToken: string
  }
  const form = { csrfToken, json: 'true', ...(demo ? { demo } : { alias, password }) }
  const answer = await context.request.post(`${address}/api/auth/callback/credentials`, { headers, form })
  const { url } = (await answer.json()) as { url: string }
  if (!answer.ok() || url.includes('error')) throw new Error(`Signing in failed: ${url}`)
  // The camera was allowed once before; so it starts by itself.
  await context.addInitScript(() => {
    if (location.protocol.startsWith('http')) localStorage.setItem('handover.camera', '"on"')
  })
}
