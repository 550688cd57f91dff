import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'

const input = z.object({ ids: z.array(z.uuid()).min(1).max(50) })

/** Remembers that the learner has these exercises in front of them; the desks of who gave them hear of it. */
export async function seeAssignments({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<object> {
  const { ids } = parse(input, raw)
  return work(async ({ tx, tell }) => {
    const seen = await tx.assignment.updateManyAndReturn({
      where: { id: { in: ids }, learnerId: actor.id, state: 'given' },
      data: { state: 'seen' },
      select: { trainerId: true },
    })
    tell(...seen.map(({ trainerId }) => `account:${trainerId}` as const))
    return {}
  })
}
