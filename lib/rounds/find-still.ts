import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { parse } from '@/lib/infra/parse'
import { readNow } from '@/lib/infra/transaction'
import { watchersOf } from '@/lib/practice/rounds/watchers'
import { stillStands } from './still-stands'

/**
 * Gives the newest small picture of a learner to a trainer who looks at a wall with this learner on it; null when it has
 * just gone.
 * @throws DomainError `forbidden`, `not-found` (not on their wall)
 */
export async function findStill({
  actor,
  input,
}: {
  actor: Actor
  input: unknown
}): Promise<{ type: string; bytes: Uint8Array } | null> {
  mustBe(actor, 'trainer')
  const { learner } = parse(z.object({ learner: z.uuid() }), input)
  const now = await readNow()
  const watchers = await watchersOf(learner, now)
  if (!watchers.some(({ id }) => id === actor.id)) throw new DomainError('not-found', 'no-still')
  const [still] = await db().$queryRaw<{ type: string; bytes: Uint8Array }[]>`
    select s."type", s."bytes" from "Still" s join "Account" a on a."id" = s."learnerId"
    where s."learnerId" = ${learner}::uuid and ${stillStands(now)}`
  return still ?? null
}
