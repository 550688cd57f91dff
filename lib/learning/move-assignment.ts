import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'

const input = z.object({ key: z.uuid(), id: z.uuid() })
type Move = 'started' | 'done' | 'skipped'

/** From which states each move may come. */
const unfinished = ['given', 'seen', 'started'] as const
const from = { started: ['given', 'seen'], done: unfinished, skipped: unfinished } as const

/**
 * The learner starts, finishes or skips an exercise that a trainer picked; the trainer's desk hears of it.
 * @throws DomainError `not-found` when it is not theirs, `conflict` when it ended before
 */
export async function moveAssignment(
  { actor, input: raw }: { actor: Actor; input: unknown },
  to: Move,
): Promise<object> {
  const { key, id } = parse(input, raw)
  return command(
    { accountId: actor.id, key, verb: `assignment-${to}`, input: { id } },
    async ({ tx, now, tell }) => {
      const assignment = await tx.assignment.findFirst({ where: { id, learnerId: actor.id } })
      if (!assignment) throw new DomainError('not-found', 'no-assignment')
      const moved = await tx.assignment.updateMany({
        where: { id, state: { in: [...from[to]] } },
        data: { state: to, endedAt: to === 'started' ? null : now },
      })
      if (moved.count === 0 && assignment.state !== to) throw new DomainError('conflict', 'assignment-ended')
      if (to === 'started') await tx.assignment.update({ where: { id }, data: { openedAt: now } })
      tell(`account:${actor.id}`, `account:${assignment.trainerId}`)
      return {}
    },
  )
}
