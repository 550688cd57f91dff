import { readWebhook } from '@/lib/infra/livekit'
import { logger } from '@/lib/infra/logger'
import { refreshRoom } from '@/lib/practice/refresh-room'
import { readAtMost } from '../../reply'

/** Longer than any hint about a room of three. */
const maxBody = 256 * 1024

/** LiveKit's webhook: a hint that something changed in a room. What changed is asked of LiveKit itself. */
export async function POST(request: Request): Promise<Response> {
  const bytes = await readAtMost(request, maxBody).catch(() => null)
  if (!bytes) return new Response('This is too long for a hint.', { status: 413 })
  const body = new TextDecoder().decode(bytes)
  const signed = await readWebhook(body, request.headers.get('authorization') ?? '').catch(() => null)
  if (!signed) return new Response('This was not signed by our LiveKit.', { status: 401 })
  if (signed.room)
    await refreshRoom(signed.room).catch((error: Error) =>
      logger().info({ error: error.message }, 'a hint could not be followed; the reconciler will'),
    )
  return new Response(null, { status: 204 })
}
