import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { dealRound } from './deal-round'
import { lockOwnScript } from './own-script'

const input = z.object({ key: z.uuid(), practiceId: z.uuid(), on: z.boolean() })

/**
 * Says whether this peer has a camera to sign with. A card that its signer can no longer sign is dropped and another
 * one dealt to the other side, if that one has a camera.
 * @throws DomainError `not-found`, `conflict` when the practice is not live
 */
export async function sayCamera({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, practiceId, on } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'say-camera', input: { practiceId, on } }, async (w) => {
    const script = await lockOwnScript(w, practiceId, actor.id)
    const { open, sides, rounds } = script
    const me = sides.find((side) => side.accountId === actor.id)!
    const other = sides.find((side) => side !== me)!
    if (me.camera === on) return {}
    await w.tx.member.updateMany({
      where: { practiceId, accountId: actor.id, endedAt: null },
      data: { camera: on },
    })
    me.camera = on
    script.tellAll()
    const stuck =
      open?.state === 'dealt' && sides.find((side) => side.accountId === open.signerId)?.camera === false
    if (!stuck || (me.camera === false && other.camera === false)) return {}
    const dropped = await w.tx.scriptRound.updateMany({
      where: { id: open.id, practiceId, state: 'dealt' },
      data: { state: 'dropped', endedAt: w.now },
    })
    if (dropped.count > 0) await dealRound(w, { ...script, rounds: rounds.filter((round) => round !== open) })
    return {}
  })
}
