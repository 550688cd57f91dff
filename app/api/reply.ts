import { actorOfCookies } from '@/lib/accounts/read-cookie'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError, httpStatus, isDomainError } from '@/lib/errors'
import { logger } from '@/lib/infra/logger'
import { getTranslations } from 'next-intl/server'

const maxBody = 64 * 1024

type Verb = (call: { actor: Actor; input: unknown }) => Promise<object>

/** Makes a POST handler: who → parse → the verb → reply. */
export function post(verb: Verb) {
  return (request: Request) =>
    answer(async () => {
      refuseForeign(request)
      return verb({ actor: await signedIn(request), input: await readJson(request) })
    })
}

/** Makes a GET handler; the query string is the input. */
export function get(verb: Verb) {
  return (request: Request) =>
    answer(async () => {
      const input = Object.fromEntries(new URL(request.url).searchParams)
      return verb({ actor: await signedIn(request), input })
    })
}

/** Turns what a job gives or throws into a reply; a stack never leaves the server. */
export async function answer(job: () => Promise<object>): Promise<Response> {
  try {
    const given = await job()
    return given instanceof Response ? given : Response.json({ ok: true, ...given })
  } catch (error) {
    const known = isDomainError(error) ? error : null
    if (!known) logger()[wentAway(error) ? 'info' : 'error']({ error: String(error) }, 'a request failed')
    const { code, reason, more } = known ?? new DomainError('unavailable', 'broken')
    const t = await getTranslations('errors')
    const message = t(t.has(reason) ? reason : code, more.values)
    return Response.json(
      { error: { code, reason, field: more.field, message } },
      { status: httpStatus[code] },
    )
  }
}

/** The browser stopped sending: nobody is there to be answered. */
function wentAway(error: unknown): boolean {
  return (error as { code?: string })?.code === 'ECONNRESET'
}

/** Who sends a request. @throws DomainError `forbidden` */
export async function signedIn(request: Request): Promise<Actor> {
  const actor = await actorOfCookies(request.headers.get('cookie'))
  if (!actor) throw new DomainError('forbidden', 'signed-out')
  return actor
}

/** Browsers say where a request comes from. One of another site is refused, and so is one that does not say. */
export function refuseForeign(request: Request): void {
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  const sameOrigin =
    origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
  if (site ? site !== 'same-origin' : !sameOrigin) throw new DomainError('forbidden', 'foreign')
}

/** Reads a JSON body of at most 64 KiB. @throws DomainError `invalid` */
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await readAtMost(request, maxBody)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    throw new DomainError('invalid', 'not-json')
  }
}

/** Reads a body of at most `limit` bytes. @throws DomainError `invalid` */
export async function readAtMost(request: Request, limit: number): Promise<Uint8Array> {
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.byteLength
    if (size > limit) throw new DomainError('invalid', 'too-big')
    chunks.push(next.value)
  }
  return Buffer.concat(chunks)
}
