import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { byteRange } from '@/lib/infra/byte-range'

/** Sends a file of `size` bytes, or the part of it that the request's Range header asks for. */
export function sendFile(
  request: Request,
  { path, size, type, cache }: { path: string; size: number; type: string; cache: string },
): Response {
  const range = byteRange(request.headers.get('range'), size)
  const headers = new Headers({ 'content-type': type, 'accept-ranges': 'bytes', 'cache-control': cache })
  if (range === 'outside') {
    headers.set('content-range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  const { from, to } = range === 'whole' ? { from: 0, to: size - 1 } : range
  headers.set('content-length', String(to - from + 1))
  if (range !== 'whole') headers.set('content-range', `bytes ${from}-${to}/${size}`)
  const body = Readable.toWeb(createReadStream(path, { start: from, end: to })) as ReadableStream
  return new Response(body, { status: range === 'whole' ? 200 : 206, headers })
}
