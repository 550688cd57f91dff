/** `message`: why the server wants none of it, or null when the line is gone for now. */
export type Sent = { ok: true } | { ok: false; message: string | null }

type Reply = { ok: true; received: number } | { ok: false; message: string | null }
type Parts = {
  fetcher?: typeof fetch
  wait?: (ms: number) => Promise<void>
}

const partBytes = 256 * 1024
/** Failures in a row before it is left to another press: about a minute and a half. */
const patience = 14

/**
 * Sends a film in parts. After a dropped line it asks how much has come and goes on from there; sent again after it
 * gave up, it does the same. Never rejects.
 * @param told hears the share that has come, 0 to 1
 */
export async function sendFilm(
  { id, film }: { id: string; film: Blob },
  told: (share: number) => void,
  { fetcher = fetch, wait = pause }: Parts = {},
): Promise<Sent> {
  let at: number | null = null
  for (let failures = 0; failures < patience;) {
    const reply: Reply | null =
      at === null
        ? await request(fetcher, `key=${id}`)
        : await request(fetcher, `key=${id}&from=${at}`, film.slice(at, at + partBytes))
    if (reply && !reply.ok) return reply
    if (!reply) {
      failures++
      at = null
      await wait(Math.min(8_000, 300 * 2 ** failures))
      continue
    }
    if (at !== null && reply.received > at) failures = 0
    at = reply.received
    told(Math.min(1, at / film.size))
    if (at >= film.size) return { ok: true }
  }
  return { ok: false, message: null }
}

/** One request; null when it did not get through or met something other than our server, and is worth another try. */
async function request(fetcher: typeof fetch, query: string, part?: Blob): Promise<Reply | null> {
  try {
    const response = await fetcher(`/api/questions/upload?${query}`, {
      ...(part && { method: 'PUT', body: part }),
      signal: AbortSignal.timeout(30_000),
    })
    const body = (await response.json()) as { received?: unknown; error?: { message?: unknown } }
    if (response.ok && typeof body.received === 'number') return { ok: true, received: body.received }
    if (response.status >= 500) return null
    return typeof body.error?.message === 'string' ? { ok: false, message: body.error.message } : null
  } catch {
    return null
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      done()
    }
    const timer = setTimeout(end, ms)
    window.addEventListener('online', end)
  })
}
