import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isUuid } from './is-uuid'
import { logger } from './logger'
import { mediaFolder } from './media'

export type FilmFormat = 'webm' | 'mp4'

/** Tells by a film's first bytes what it is; null when it is none that we keep. */
export function filmFormat(start: Uint8Array): FilmFormat | null {
  const bytes = Buffer.from(start.buffer, start.byteOffset, Math.min(12, start.byteLength))
  if (bytes.subarray(0, 4).toString('hex') === '1a45dfa3') return 'webm'
  return bytes.length >= 8 && bytes.subarray(4, 8).toString('latin1') === 'ftyp' ? 'mp4' : null
}

/** Where a sent film lies. `id` is a UUID that the database gave out. */
export function uploadPath(upload: { id: string; format: string }): string {
  return join(mediaFolder('questions'), `${upload.id}.${upload.format}`)
}

/** Writes a part of a film at its place, `from` bytes into the file. */
export async function writePart(path: string, from: number, part: Uint8Array): Promise<void> {
  await mkdir(mediaFolder('questions'), { recursive: true })
  const file = await open(path, from === 0 ? 'w' : 'r+')
  try {
    await file.write(part, 0, part.byteLength, from)
  } finally {
    await file.close()
  }
}

/** Gives the films that lie on this machine and were not written to for `ms`, by its own clock. */
export async function listUploads(ms: number): Promise<{ id: string; format: string }[]> {
  const folder = mediaFolder('questions')
  const found: { id: string; format: string }[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    const [id = '', format = ''] = name.split('.')
    const file = isUuid(id) && (await stat(join(folder, name)).catch(() => null))
    if (file && file.mtimeMs <= Date.now() - ms) found.push({ id, format })
  }
  return found
}

/** Deletes films; one that is gone already is no fault. */
export async function removeUploads(uploads: { id: string; format: string }[]): Promise<void> {
  for (const upload of uploads)
    await rm(uploadPath(upload), { force: true }).catch((error: Error) =>
      logger().warn({ error: error.message, upload: upload.id }, 'a film could not be deleted'),
    )
}
