import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { counts } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'

const input = z.object({
  key: z.uuid(),
  /** Null: a new one */
  setId: z.uuid().nullable(),
  name: z.string().trim().min(1, 'set-name').max(60, 'set-name'),
  signs: z.array(z.string().max(100)).min(1, 'set-signs').max(26, 'set-signs'),
})

/**
 * Saves signs under a name of the trainer's own, or gives a set of theirs another name or other signs.
 * @throws DomainError `not-found` (set, sign), `conflict` when another set has the name, `limit`
 */
export async function saveSet({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ setId: string }> {
  mustBe(actor, 'trainer')
  const { key, ...asked } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'save-set', input: asked }, async ({ tx, now, tell }) => {
    await lockAccounts(tx, [actor.id])
    const { name, setId } = asked
    const signs = [...new Set(asked.signs)]
    const { language } = actor
    if ((await tx.sign.count({ where: { id: { in: signs }, language } })) !== signs.length)
      throw new DomainError('not-found', 'no-sign')
    const mine = await tx.signSet.findMany({
      where: { trainerId: actor.id },
      select: { id: true, name: true },
    })
    if (mine.some((one) => one.name === name && one.id !== setId))
      throw new DomainError('conflict', 'set-name-taken', { field: 'name' })
    tell(`account:${actor.id}`)
    if (setId) {
      const changed = await tx.signSet.updateMany({
        where: { id: setId, trainerId: actor.id },
        data: { name, signs },
      })
      if (changed.count === 0) throw new DomainError('not-found', 'no-set')
      return { setId }
    }
    if (mine.length >= counts.signSets)
      throw new DomainError('limit', 'too-many-sets', { values: { count: counts.signSets } })
    const id = randomUUID()
    await tx.signSet.create({ data: { id, trainerId: actor.id, name, language, signs, createdAt: now } })
    return { setId: id }
  })
}
