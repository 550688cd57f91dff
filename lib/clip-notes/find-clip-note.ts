import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { uploadPath } from '@/lib/infra/upload-files'
import { blockedWith } from '@/lib/safety/blocked-with'

/**
 * Finds a film that goes with exercises: for its trainer, and for the learners who were given one of them, until either
 * blocks the other.
 * @returns where it lies, its size in bytes and its content type
 * @throws DomainError `not-found`, which says no more to strangers than to those who come late
 */
export async function findClipNote({
  actor,
  id,
}: {
  actor: Actor
  id: string
}): Promise<{ path: string; size: number; type: string }> {
  const missing = () => new DomainError('not-found', 'no-clip-note')
  if (!z.uuid().safeParse(id).success) throw missing()
  const hidden = await blockedWith(actor.id)
  const note = await db().clipNote.findFirst({
    where: {
      uploadId: id,
      OR: [
        { trainerId: actor.id },
        { trainerId: { notIn: hidden }, assignments: { some: { learnerId: actor.id } } },
      ],
    },
    include: { upload: true },
  })
  if (!note) throw missing()
  const { upload } = note
  return { path: uploadPath(upload), size: upload.bytes, type: `video/${upload.format}` }
}
