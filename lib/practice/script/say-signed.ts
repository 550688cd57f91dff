import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockOwnScript } from './own-script'

const input = z.object({ key: z.uuid(), practiceId: z.uuid(), roundId: z.uuid() })

/**
 * "I signed it": from now on the reader sees the choices.
 * @throws DomainError `not-found`, `forbidden` (the other one signs this card), `conflict` (ended, or not open any more)
 */
export async function saySigned({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { key, practiceId, roundId } = parse(input, raw)
  return command(
    { accountId: actor.id, key, verb: 'say-signed', input: { practiceId, roundId } },
    async (w) => {
      const { rounds, tellAll } = await lockOwnScript(w, practiceId, actor.id)
      const round = rounds.find((one) => one.id === roundId)
      if (round && round.signerId !== actor.id) throw new DomainError('forbidden', 'not-the-signer')
      const signed = await w.tx.scriptRound.updateMany({
        where: { id: roundId, practiceId, signerId: actor.id, state: 'dealt' },
        data: { state: 'signed', signedAt: w.now },
      })
      if (signed.count === 0) throw new DomainError('conflict', 'card-gone')
      tellAll()
      return {}
    },
  )
}
