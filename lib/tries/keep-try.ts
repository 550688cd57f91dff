import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { counts, durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { attachUpload } from '@/lib/questions/attach-upload'
import { removeTries } from './remove-tries'

const input = z.object({
  key: z.uuid(),
  sign: z.string().max(200),
  /** A film sent before, and its whole size */
  clip: z.object({ id: z.uuid(), bytes: z.number().int().positive().max(counts.tryBytes, 'upload-big') }),
})

/**
 * Keeps a try as the newest one of its sign, for a learner who wants that. Of earlier ones the first stays, to compare.
 * @throws DomainError `conflict` (`tries-off`; film not whole), `not-found` (sign), `invalid` (too large)
 */
export async function keepTry({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ id: string }> {
  const { key, sign, clip } = parse(input, raw)
  const press = { accountId: actor.id, key, verb: 'keep-try', input: { sign, clip } }
  return command(press, async (w) => {
    const { tx, now } = w
    await lockAccounts(tx, [actor.id])
    const wish = await tx.tryWish.findUnique({ where: { accountId: actor.id } })
    if (!wish?.keep) throw new DomainError('conflict', 'tries-off')
    if (!(await tx.sign.count({ where: { id: sign } }))) throw new DomainError('not-found', 'no-sign')
    const before = await tx.attemptClip.findMany({
      where: { accountId: actor.id, signId: sign },
      orderBy: { createdAt: 'asc' },
    })
    const stale = before.slice(1).map(({ uploadId }) => uploadId)
    await removeTries(w, { accountId: actor.id, uploadId: { in: stale } })
    await attachUpload(tx, now, actor.id, clip)
    await tx.attemptClip.create({
      data: {
        uploadId: clip.id,
        accountId: actor.id,
        signId: sign,
        createdAt: now,
        expiresAt: new Date(+now + durations.tryKept),
      },
    })
    return { id: clip.id }
  })
}
