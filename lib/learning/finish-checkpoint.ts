import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { readSegment } from '@/lib/content/queries'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import type { Tx } from '@/lib/infra/transaction'

/** Marks a checkpoint as done. What it was first done with stays. */
export async function finishCheckpoint(
  tx: Tx,
  now: Date,
  place: { accountId: string; segmentId: string },
  how: 'practice' | 'question' | 'skip',
): Promise<void> {
  await tx.progress.upsert({
    where: { accountId_segmentId: place },
    create: { ...place, stepSlug: null, checkpointHow: how, updatedAt: now },
    update: { updatedAt: now },
  })
  await tx.progress.updateMany({
    where: { ...place, OR: [{ checkpointHow: null }, { checkpointHow: 'skip' }] },
    data: { checkpointHow: how },
  })
}

const input = z.object({ key: z.uuid(), segment: z.string().max(200) })

/** The learner goes on without a person. @throws DomainError `not-found` */
export async function skipCheckpoint({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<object> {
  const { key, segment } = parse(input, raw)
  await readSegment(segment)
  return command(
    { accountId: actor.id, key, verb: 'skip-checkpoint', input: { segment } },
    async ({ tx, now }) => {
      await finishCheckpoint(tx, now, { accountId: actor.id, segmentId: segment }, 'skip')
      return {}
    },
  )
}
