import { DomainError } from '@/lib/errors'
import type { Tx } from '@/lib/infra/transaction'

/**
 * Makes a film that has come whole part of a question or an answer; each film once.
 * @throws DomainError `conflict` when it is not there, not whole, not theirs or used already
 */
export async function attachUpload(
  tx: Tx,
  now: Date,
  ownerId: string,
  clip: { id: string; bytes: number } | null,
): Promise<string | null> {
  if (!clip) return null
  const attached = await tx.upload.updateMany({
    where: { id: clip.id, bytes: clip.bytes, ownerId, attachedAt: null },
    data: { attachedAt: now },
  })
  if (attached.count === 0) throw new DomainError('conflict', 'no-upload')
  return clip.id
}
