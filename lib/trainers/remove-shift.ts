import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'

const input = z.object({ key: z.uuid(), shiftId: z.uuid() })

/** Takes a planned shift back. One that is gone already is fine. */
export async function removeShift({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  mustBe(actor, 'trainer')
  const { key, shiftId } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'remove-shift', input: { shiftId } }, async (w) => {
    await w.tx.shift.deleteMany({ where: { id: shiftId, accountId: actor.id } })
    w.tell(`account:${actor.id}`)
    return {}
  })
}
