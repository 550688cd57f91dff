import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { dropFilms } from './drop-films'

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
    const own = { uploadId: id, trainerId: actor.id }
    const shown = await w.tx.assignment.findMany({
      where: { clipId: id, trainerId: actor.id, endedAt: null },
      select: { learnerId: true },
    })
    const gone = await w.tx.clipNote.deleteMany({ where: own })
    if (gone.count === 0) throw new DomainError('not-found', 'no-clip-note')
    await dropFilms(w, [own])
    w.tell(...shown.map(({ learnerId }) => `account:${learnerId}` as const))
    return {}
  })
}
