import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { removeTries } from './remove-tries'

const input = z.object({ key: z.uuid(), id: z.uuid() })

/** A learner deletes a kept try of theirs, with its film. @throws DomainError `not-found` */
export async function deleteTry({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, id } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'delete-try', input: { id } }, async (w) => {
    const removed = await removeTries(w, { accountId: actor.id, uploadId: id })
    if (removed === 0) throw new DomainError('not-found', 'no-try')
    return {}
  })
}
