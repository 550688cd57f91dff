import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { attachUpload } from '@/lib/questions/attach-upload'

const input = z.object({
  key: z.uuid(),
  id: z.uuid(),
  clip: z.object({ id: z.uuid(), bytes: z.number().int().positive() }),
})

/**
 * The learner's browser has sent the film that both agreed to keep: it is theirs from now on, also when the practice has
 * ended meanwhile.
 * @throws DomainError `not-found` without both yeses or for anybody else, `conflict` when the film has not come whole
 */
export async function storeKept({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, id, clip } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'store-kept', input: { id, clip } }, async (w) => {
    const agreed = await w.tx.keptClip.findFirst({ where: { id, accountId: actor.id, state: 'agreed' } })
    if (!agreed) throw new DomainError('not-found', 'keep-gone')
    const clipId = await attachUpload(w.tx, w.now, actor.id, clip)
    const kept = await w.tx.keptClip.updateMany({
      where: { id, state: 'agreed' },
      data: { state: 'kept', clipId, createdAt: w.now },
    })
    if (kept.count === 0) throw new DomainError('not-found', 'keep-gone')
    w.tell(`account:${actor.id}`, `account:${agreed.keptWithId ?? actor.id}`)
    return {}
  })
}
