import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { removeUploads } from '@/lib/infra/upload-files'

const which = z.object({ key: z.uuid(), id: z.uuid() })

/** The learner deletes a clip of theirs, film and all, whoever looks at it. @throws DomainError `not-found` */
export async function deleteKept({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, id } = parse(which, raw)
  return command({ accountId: actor.id, key, verb: 'delete-kept', input: { id } }, async (w) => {
    const kept = await w.tx.keptClip.findFirst({
      where: { id, accountId: actor.id, state: 'kept' },
      include: { clip: true },
    })
    if (!kept?.clip) throw new DomainError('not-found', 'keep-gone')
    const { clip, keptWithId } = kept
    const deleted = await w.tx.keptClip.deleteMany({ where: { id, state: 'kept' } })
    if (deleted.count === 0) throw new DomainError('not-found', 'keep-gone')
    await w.tx.upload.deleteMany({ where: { id: clip.id } })
    w.tell(`account:${actor.id}`, `account:${keptWithId ?? actor.id}`)
    w.after(() => removeUploads([clip]))
    return {}
  })
}

/** The learner lets the trainer it was kept with look at a clip, or not any more. @throws DomainError `not-found` */
export async function shareKept({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, id, shared } = parse(which.extend({ shared: z.boolean() }), raw)
  return command(
    { accountId: actor.id, key, verb: 'share-kept', input: { id, shared } },
    async ({ tx, tell }) => {
      const [kept] = await tx.keptClip.updateManyAndReturn({
        where: { id, accountId: actor.id, state: 'kept' },
        data: { shared },
      })
      if (!kept) throw new DomainError('not-found', 'keep-gone')
      tell(`account:${actor.id}`, `account:${kept.keptWithId ?? actor.id}`)
      return {}
    },
  )
}
