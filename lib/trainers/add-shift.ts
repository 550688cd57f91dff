import { mustBe, type Actor } from '@/lib/accounts/actor'
import { counts } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { shiftInput } from './schemas'
import { nextStart, overlaps } from './shifts'

/**
 * Plans a weekly shift. It puts nobody on duty: it only tells learners when somebody is expected.
 * @throws DomainError `invalid` (the field is named), `conflict` when it overlaps another, `limit`
 */
export async function addShift({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  mustBe(actor, 'trainer')
  const { key, ...shift } = parse(shiftInput, raw)
  return command({ accountId: actor.id, key, verb: 'add-shift', input: shift }, async ({ tx, now, tell }) => {
    await lockAccounts(tx, [actor.id])
    const mine = await tx.shift.findMany({ where: { accountId: actor.id } })
    if (mine.length >= counts.shifts)
      throw new DomainError('limit', 'too-many-shifts', { values: { count: counts.shifts } })
    const hours = mine.map((one) => ({ ...one, from: one.fromMinute, to: one.toMinute }))
    if (hours.some((one) => overlaps(one, shift)))
      throw new DomainError('conflict', 'shift-overlaps', { field: 'from' })
    const { weekday, from, to, timeZone } = shift
    const { id } = await tx.shift.create({
      data: {
        ...{ accountId: actor.id, weekday, timeZone, fromMinute: from, toMinute: to },
        nextAt: new Date(nextStart(shift, +now)),
      },
    })
    tell(`account:${actor.id}`)
    return { shiftId: id }
  })
}
