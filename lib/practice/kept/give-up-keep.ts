import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'

const input = z.object({ key: z.uuid(), id: z.uuid() })

/**
 * The learner's browser could not make or send the film that both agreed to keep: it is as if nobody had asked, so
 * either can ask anew.
 * @throws DomainError `not-found` when it is kept already, or for anybody but the learner
 */
export async function giveUpKeep({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, id } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'give-up-keep', input: { id } }, async ({ tx, tell }) => {
    const which = { id, accountId: actor.id, state: 'agreed' }
    const given = await tx.keptClip.findFirst({ where: which, select: { keptWithId: true } })
    const gone = await tx.keptClip.deleteMany({ where: which })
    if (!given || gone.count === 0) throw new DomainError('not-found', 'keep-gone')
    tell(`account:${actor.id}`, `account:${given.keptWithId ?? actor.id}`)
    return {}
  })
}
