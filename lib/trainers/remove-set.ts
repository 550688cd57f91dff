import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'

const input = z.object({ key: z.uuid(), setId: z.uuid() })

/** Deletes a saved set. What was given from it stays given; one that is gone already is fine. */
export async function removeSet({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  mustBe(actor, 'trainer')
  const { key, setId } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'remove-set', input: { setId } }, async (w) => {
    await w.tx.signSet.deleteMany({ where: { id: setId, trainerId: actor.id } })
    w.tell(`account:${actor.id}`)
    return {}
  })
}
