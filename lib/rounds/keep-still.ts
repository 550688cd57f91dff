import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { counts, durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { watchersOf } from '@/lib/practice/rounds/watchers'
import { pictureType } from './picture-type'

/**
 * Takes a small still picture from a learner's tab: only while they agree, only while a trainer of theirs looks at a wall,
 * never while they are with somebody. The newest replaces the one before; no copy is kept.
 * @param bytes JPEG or WebP, at most `stillBytes`, no side longer than `stillSide`
 * @returns whether anybody looks: if not, nothing was kept and no more need be sent
 * @throws DomainError `forbidden`, `conflict` (not agreed), `invalid` (not such a picture)
 */
export async function keepStill({
  actor,
  input,
  bytes,
}: {
  actor: Actor
  input: unknown
  bytes: Uint8Array
}): Promise<{ watched: boolean }> {
  mustBe(actor, 'learner')
  const { tab } = parse(z.object({ tab: z.uuid() }), input)
  const picture = pictureType(bytes)
  const small = picture && Math.max(picture.width, picture.height) <= counts.stillSide
  if (!small || bytes.byteLength > counts.stillBytes) throw new DomainError('invalid', 'still-wrong')
  return work(async ({ tx, now }) => {
    // Behind the lock, so that one that was under way when the agreement is taken back comes too late.
    await lockAccounts(tx, [actor.id])
    const { roundsOpen } = await tx.account.findUniqueOrThrow({ where: { id: actor.id } })
    if (!roundsOpen) throw new DomainError('conflict', 'rounds-closed', { values: { learner: actor.alias } })
    const busy = await tx.member.count({ where: { accountId: actor.id, endedAt: null } })
    if (busy || (await watchersOf(actor.id, now, tx)).length === 0) return { watched: false }
    await tx.$executeRaw`
      insert into "Still" ("learnerId", "tab", "type", "bytes", "takenAt")
      values (${actor.id}::uuid, ${tab}::uuid, ${picture.type}, ${bytes}, ${now})
      on conflict ("learnerId") do update set "tab" = excluded."tab", "type" = excluded."type",
        "bytes" = excluded."bytes", "takenAt" = excluded."takenAt"
      where "Still"."takenAt" <= ${new Date(+now - durations.stillLeast)}`
    return { watched: true }
  })
}
