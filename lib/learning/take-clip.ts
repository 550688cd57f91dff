import { DomainError } from '@/lib/errors'
import type { Work } from '@/lib/infra/command'

/**
 * Says that a trainer's film goes with an exercise given now: from here on it is kept for that. Whoever is just deleting
 * it is waited for.
 * @throws DomainError `not-found` when it is gone, not whole or somebody else's
 */
export async function takeClip({ tx, now }: Work, trainerId: string, clipId: string): Promise<void> {
  const taken = await tx.clipNote.updateMany({
    where: { uploadId: clipId, trainerId },
    data: { usedAt: now },
  })
  if (taken.count === 0) throw new DomainError('not-found', 'no-clip-note', { field: 'clipId' })
}
