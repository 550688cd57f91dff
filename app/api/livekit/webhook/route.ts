import { readWebhook } from '@/lib/infra/livekit'
import { logger } from '@/lib/infra/logger'
import { refreshRoom } from '@/lib/practice/refresh-room'

/** LiveKit's webhook: a hint that something changed in a room. What changed is asked of LiveKit itself. */
export async function POST(request: Request): Promise<Response> {
  const body = await request.text()
  const signed = await readWebhook(body, request.headers.get('authorization') ?? '').catch(() => null)
  if (!signed) return new Response('This was not signed by our LiveKit.', { status: 401 })
  if (signed.room)
    await refreshRoom(signed.room).catch((error: Error) =>
      logger().info({ error: error.message }, 'a hint could not be followed; the reconciler will'),
    )
  return new Response(null, { status: 204 })
}
