import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { uploadPath } from '@/lib/infra/upload-files'
import { findGivenFilm } from './find-given-film'

/**
 * Finds a film that goes with exercises: for its trainer, for the learners who were given one of them, until either
 * blocks the other or the learner reports it; and what was reported, for a safeguarder.
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
  if (!z.uuid().safeParse(id).success) throw new DomainError('not-found', 'no-clip-note')
  const own = await db().clipNote.findUnique({
    where: { uploadId: id, trainerId: actor.id },
    include: { upload: true },
  })
  const note = own ?? (await findReported(actor, id)) ?? (await findGivenFilm(db(), actor, id))
  const { upload } = note
  return { path: uploadPath(upload), size: upload.bytes, type: `video/${upload.format}` }
}

/** What somebody reported, for whoever looks into it; nobody looks into what is said about themselves. */
async function findReported(actor: Actor, id: string) {
  if (!actor.roles.includes('safeguarder')) return null
  const reports = await db().report.count({ where: { clipNoteId: id, aboutId: { not: actor.id } } })
  if (reports === 0) return null
  return db().clipNote.findUnique({ where: { uploadId: id }, include: { upload: true } })
}
