import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { leaveDropIn } from './drop-in/leave-drop-in'
import { endPractice } from './end-practice'
import { lockOwnPractice } from './own-practice'

const input = z.object({ key: z.uuid(), practiceId: z.uuid() })

/**
 * Leaves a practice; it ends for both, but a trainer who has dropped in ends their own part only. Leaving one that has
 * ended is fine.
 * @throws DomainError `not-found`
 */
export async function leavePractice({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<object> {
  const { key, practiceId } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'leave-practice', input: { practiceId } }, async (w) => {
    const { guest } = await lockOwnPractice(w, practiceId, actor.id)
    if (guest) await leaveDropIn(w, practiceId, actor.id)
    else await endPractice(w, practiceId, { why: 'left', by: actor.id, gone: [] })
    return {}
  })
}
