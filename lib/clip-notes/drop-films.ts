import type { Work } from '@/lib/infra/command'
import { removeUploads } from '@/lib/infra/upload-files'

export type Gone = { uploadId: string; trainerId: string }

/** Deletes the films of clip notes that have just been deleted; their trainers' desks hear of it. */
export async function dropFilms({ tx, tell, after }: Work, gone: Gone[]): Promise<void> {
  if (gone.length === 0) return
  const which = { id: { in: gone.map(({ uploadId }) => uploadId) } }
  const films = await tx.upload.findMany({ where: which })
  await tx.upload.deleteMany({ where: which })
  tell(...gone.map(({ trainerId }) => `account:${trainerId}` as const))
  after(() => removeUploads(films))
}
