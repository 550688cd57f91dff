import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { mediaFolder } from '@/lib/infra/media'
import { sendFile } from '../../send-file'

const types: Record<string, string> = { mp4: 'video/mp4', jpg: 'image/jpeg', webp: 'image/webp' }

type Context = { params: Promise<{ file: string }> }

/** A published course's clip or poster. Its name carries its content's hash, so browsers keep it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params
  const type = types[/^[a-z0-9-]+\.[0-9a-f]{10}\.(mp4|jpg|webp)$/.exec(file)?.[1] ?? '']
  const path = join(mediaFolder('clips'), file)
  const found = type && (await stat(path).catch(() => null))
  if (!found) return new Response('There is no such clip.', { status: 404 })
  return sendFile(request, { path, type, size: found.size, cache: 'public, max-age=31536000, immutable' })
}
