import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'

const input = z.object({ practiceId: z.uuid() })

/** Remembers that the learner has looked at what came of a practice. */
export async function seeSummary({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { practiceId } = parse(input, raw)
  return work(async ({ tx, now, tell }) => {
    await tx.member.updateMany({
      where: { practiceId, accountId: actor.id, endedAt: { not: null }, summarySeenAt: null },
      data: { summarySeenAt: now },
    })
    tell(`account:${actor.id}`)
    return {}
  })
}
