import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { removeClipNote } from './remove-clip-note'

const input = z.object({ key: z.uuid(), id: z.uuid() })

/**
 * A trainer deletes a film of theirs, at once and for everybody; the exercises it went with stay, without it.
 * @throws DomainError `not-found`
 */
export async function deleteClipNote({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<object> {
  const { key, id } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'delete-clip-note', input: { id } }, async (w) => {
    const removed = await removeClipNote(w, { uploadId: id, trainerId: actor.id })
    if (!removed) throw new DomainError('not-found', 'no-clip-note')
    return {}
  })
}
