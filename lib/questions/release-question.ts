import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'

const input = z.object({ key: z.uuid(), id: z.uuid() })

/** The trainer puts an open question back unanswered. Whoever does not have it changes nothing. */
export async function releaseQuestion({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<object> {
  mustBe(actor, 'trainer')
  const { key, id } = parse(input, raw)
  return command(
    { accountId: actor.id, key, verb: 'release-question', input: { id } },
    async ({ tx, tell }) => {
      const back = await tx.question.updateManyAndReturn({
        where: { id, state: 'claimed', claimedById: actor.id },
        data: { state: 'open', claimedById: null, claimedUntil: null },
      })
      if (back[0]) tell(`account:${back[0].learnerId}`, 'desk')
      return {}
    },
  )
}
