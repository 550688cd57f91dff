import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { readSegment } from '@/lib/content/queries'
import { DomainError } from '@/lib/errors'
import { parse } from '@/lib/infra/parse'
import { inTransaction } from '@/lib/infra/transaction'

const input = z.object({ segment: z.string().max(200), stepSlug: z.string().max(100).nullable() })

/**
 * Remembers where the learner is in a segment; null is the checkpoint.
 * @throws DomainError `not-found` when the segment or step is not there
 */
export async function moveProgress({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  const { segment, stepSlug } = parse(input, raw)
  const plan = await readSegment(segment)
  if (stepSlug !== null && !plan.steps.some((step) => step.id === stepSlug))
    throw new DomainError('not-found', 'no-step')
  await inTransaction(async (tx, now) => {
    const place = { accountId: actor.id, segmentId: segment }
    await tx.progress.upsert({
      where: { accountId_segmentId: place },
      create: { ...place, stepSlug, updatedAt: now },
      update: { stepSlug, updatedAt: now },
    })
  })
  return {}
}
