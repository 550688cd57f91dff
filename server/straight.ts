import type { IncomingMessage, ServerResponse } from 'node:http'
import { logger } from '@/lib/infra/logger'
import { straightRoutes, type Handler } from '@/lib/infra/straight-routes'

/** More than any press brings; the handler itself refuses what is too long for it. */
const maxBody = 128 * 1024

/** The handler that answers this request without Next, or null. */
export function straightRoute({ method, url }: IncomingMessage) {
  return method === 'POST' ? (straightRoutes().get(url ?? '') ?? null) : null
}

/**
 * Lets a handler answer. Never rejects: a browser that goes away is answered nothing, and one whose answer is lost sends
 * its press again, under the same key.
 */
export async function answerStraight(
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await passOn(handler, request, response)
  } catch (error) {
    if (!request.destroyed) logger().error({ error: String(error) }, 'a press could not be answered')
    response.destroy()
  }
}

async function passOn(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request)
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
  const url = `http://${request.headers.host}${request.url}`
  const answer = await handler(new Request(url, { method: 'POST', headers, body: new Uint8Array(body) }))
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(Buffer.from(await answer.arrayBuffer()))
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = chunk as Buffer
    size += bytes.byteLength
    if (size <= maxBody) chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
