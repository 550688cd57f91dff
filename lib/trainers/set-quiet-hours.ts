import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { hoursInput } from './schemas'

const input = z.object({ key: z.uuid(), hours: hoursInput.nullable() })

/** Sets the hours in which nothing is asked and no notice sent; null for none. @throws DomainError `invalid` */
export async function setQuietHours({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<object> {
  mustBe(actor, 'trainer')
  const { key, hours } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'set-quiet-hours', input: { hours } }, async (w) => {
    const where = { accountId: actor.id }
    const row = hours && { fromMinute: hours.from, toMinute: hours.to, timeZone: hours.timeZone }
    if (row) await w.tx.quietHours.upsert({ where, create: { ...where, ...row }, update: row })
    else await w.tx.quietHours.deleteMany({ where })
    w.tell(`account:${actor.id}`)
    return {}
  })
}
