import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'

const input = z.object({ key: z.uuid(), id: z.uuid(), solved: z.boolean() })

/** Its author says that a post is solved, or is not after all. Solved, no lesson shows it. @throws DomainError `not-found` */
export async function solvePost({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, id, solved } = parse(input, raw)
  return command(
    { accountId: actor.id, key, verb: 'solve-post', input: { id, solved } },
    async ({ tx, now, tell }) => {
      const changed = await tx.post.updateMany({
        where: { id, authorId: actor.id, expiresAt: { gt: now } },
        data: { solvedAt: solved ? now : null },
      })
      if (changed.count === 0) throw new DomainError('not-found', 'no-post')
      tell(`account:${actor.id}`)
      return {}
    },
  )
}
