import { whyRefused, type TokenAnswer } from './room-state'

/**
 * Asks for the way into `roomId` for `tab`; `take` takes it from another tab. Rejects when no answer comes, or when
 * `unwanted` says that nobody waits for it any more.
 */
export async function fetchToken(
  roomId: string,
  tab: string,
  take: boolean,
  unwanted: AbortSignal,
): Promise<TokenAnswer> {
  const reply = await fetch('/api/rooms/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ roomId, tab, take }),
    signal: AbortSignal.any([AbortSignal.timeout(10_000), unwanted]),
  })
  const body = (await reply.json()) as { url?: string; token?: string; error?: { reason?: string } }
  if (reply.ok && body.url && body.token) return { ok: true, url: body.url, token: body.token }
  return { ok: false, why: whyRefused(reply.status, body.error?.reason) }
}
