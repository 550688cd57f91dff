import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { byteRange } from '@/lib/infra/byte-range'
import { mediaFolder } from '@/lib/infra/media'

const types: Record<string, string> = { mp4: 'video/mp4', jpg: 'image/jpeg', webp: 'image/webp' }

type Context = { params: Promise<{ file: string }> }

/** A published course's clip or poster. Its name carries its content's hash, so browsers keep it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params
  const type = types[/^[a-z0-9-]+\.[0-9a-f]{10}\.(mp4|jpg|webp)$/.exec(file)?.[1] ?? '']
  const path = join(mediaFolder('clips'), file)
  const found = type && (await stat(path).catch(() => null))
  if (!found) return new Response('There is no such clip.', { status: 404 })

  const range = byteRange(request.headers.get('range'), found.size)
  const headers = new Headers({
    'content-type': type,
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  if (range === 'outside') {
    headers.set('content-range', `bytes */${found.size}`)
    return new Response(null, { status: 416, headers })
  }
  const { from, to } = range === 'whole' ? { from: 0, to: found.size - 1 } : range
  headers.set('content-length', String(to - from + 1))
  if (range !== 'whole') headers.set('content-range', `bytes ${from}-${to}/${found.size}`)
  const body = Readable.toWeb(createReadStream(path, { start: from, end: to })) as ReadableStream
  return new Response(body, { status: range === 'whole' ? 200 : 206, headers })
}
