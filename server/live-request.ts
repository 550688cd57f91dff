import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'

const body = z.object({ tab: z.uuid(), visible: z.boolean().optional(), used: z.boolean().optional() })
const maxBody = 1_000

/** Reads which path of `/live` is asked for, by which tab. `tab` is null when it is missing or no UUID. */
export async function readTab(
  request: IncomingMessage,
): Promise<{ path: string; tab: string | null; visible?: boolean; used?: boolean }> {
  const url = new URL(request.url ?? '/', 'http://here')
  const sent = request.method === 'POST' ? await readBody(request) : readQuery(url.searchParams)
  const parsed = body.safeParse(sent)
  return parsed.success ? { path: url.pathname, ...parsed.data } : { path: url.pathname, tab: null }
}

function readQuery(query: URLSearchParams) {
  const visible = query.get('visible')
  return { tab: query.get('tab'), visible: visible === null ? undefined : visible === 'true' }
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > maxBody) return null
  }
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** Answers with JSON. */
export function reply(response: ServerResponse, status: number, answer: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(answer))
}
