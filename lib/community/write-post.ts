import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { readSegment } from '@/lib/content/queries'
import { counts, durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { attachUpload } from '@/lib/questions/attach-upload'
import { mustBeAdult } from './find-post'
import { notTooOften } from './not-too-often'
import { written } from './schemas'

const input = z
  .object({
    key: z.uuid(),
    segment: z.string().max(200),
    stepSlug: z.string().max(100).nullable(),
    signs: z.array(z.string().max(100)).min(1, 'post-signs').max(counts.postSigns, 'post-signs'),
  })
  .and(written)

/**
 * Puts a query on the board of one's language, signed or written, tied to its signs and the step that raised it.
 * @throws DomainError `forbidden` (not an adult), `not-found` (segment, step), `invalid` (contact details, no sign of
 *   this language, nothing said), `conflict` (film not whole), `limit` (too many unsolved, too many in an hour)
 */
export async function writePost({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ postId: string }> {
  mustBeAdult(actor)
  const { key, segment, stepSlug, signs, text, clip } = parse(input, raw)
  const plan = await readSegment(segment)
  if (stepSlug !== null && !plan.steps.some((one) => one.id === stepSlug))
    throw new DomainError('not-found', 'no-step')

  return command(
    { accountId: actor.id, key, verb: 'write-post', input: { segment, stepSlug, signs, text, clip } },
    async ({ tx, now, tell }) => {
      await lockAccounts(tx, [actor.id])
      const asked = [...new Set(signs)]
      const known = await tx.sign.count({ where: { id: { in: asked }, language: actor.language } })
      if (known !== asked.length) throw new DomainError('invalid', 'no-sign')
      const open = { authorId: actor.id, solvedAt: null, expiresAt: { gt: now } }
      if ((await tx.post.count({ where: open })) >= counts.openPosts)
        throw new DomainError('limit', 'too-many-posts', { values: { count: counts.openPosts } })
      await notTooOften(tx, now, actor.id, 'write-post', counts.posts)
      const post = await tx.post.create({
        data: {
          ...{
            authorId: actor.id,
            language: actor.language,
            segmentId: segment,
            stepSlug,
            signs: asked,
            text,
          },
          clipId: await attachUpload(tx, now, actor.id, clip),
          createdAt: now,
          expiresAt: new Date(+now + durations.postKept),
        },
      })
      tell(`account:${actor.id}`)
      return { postId: post.id }
    },
  )
}
