import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'

const input = z.object({ ids: z.array(z.uuid()).min(1).max(50) })

/** Remembers that a learner has read what was said of their tries. What is said anew of one is told again. */
export async function seeJudged({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { ids } = parse(input, raw)
  return work(async ({ tx, now, tell }) => {
    await tx.verdict.updateMany({
      where: { id: { in: ids }, forId: actor.id, tryId: { not: null }, seenAt: null },
      data: { seenAt: now },
    })
    tell(`account:${actor.id}`)
    return {}
  })
}
