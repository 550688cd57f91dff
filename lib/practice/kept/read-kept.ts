import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { glossesOf } from '@/lib/content/glosses'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/is-uuid'
import { parse } from '@/lib/infra/parse'
import { uploadPath } from '@/lib/infra/upload-files'
import { blockedWith } from '@/lib/safety/blocked-with'
import type { KeepNow, KeptClipRow } from './messages'

const most = 50

/** Whose kept clips somebody may look at: the learner's own, and those shared with the trainer they were kept with. */
async function visible(viewerId: string) {
  const hidden = await blockedWith(viewerId)
  return {
    state: 'kept',
    OR: [{ accountId: viewerId }, { keptWithId: viewerId, shared: true, accountId: { notIn: hidden } }],
  }
}

/**
 * Gives a learner's kept clips as `viewerId` may see them, latest first, at most 50: all of one's own; of somebody
 * else's those that were kept with the viewer and are still shared. `film` is an address for a video element.
 */
export async function readKeptClips({
  viewerId,
  ownerId,
}: {
  viewerId: string
  ownerId: string
}): Promise<KeptClipRow[]> {
  const rows = await db().keptClip.findMany({
    where: { accountId: ownerId, AND: [await visible(viewerId)] },
    orderBy: { createdAt: 'desc' },
    take: most,
    include: { keptWith: { select: { alias: true } } },
  })
  const gloss = await glossesOf(rows.flatMap(({ signId }) => signId ?? []))
  return rows.map((row) => ({
    id: row.id,
    sign: row.signId === null ? null : { id: row.signId, gloss: gloss(row.signId) },
    with: row.keptWith?.alias ?? null,
    shared: row.shared,
    at: +row.createdAt,
    film: `/kept/${row.id}`,
  }))
}

/** The same for the browser of whoever asks. @throws DomainError `invalid` */
export async function listKept({
  actor,
  input,
}: {
  actor: Actor
  input: unknown
}): Promise<{ kept: KeptClipRow[] }> {
  const { owner } = parse(z.object({ owner: z.uuid() }), input)
  return { kept: await readKeptClips({ viewerId: actor.id, ownerId: owner }) }
}

/** How keeping stands in a practice, as one of the two sees it; null when nobody asked. */
export async function readKeep(practiceId: string, accountId: string): Promise<KeepNow | null> {
  const row = await db().keptClip.findFirst({ where: { practiceId }, orderBy: { createdAt: 'desc' } })
  if (!row) return null
  return { id: row.id, state: row.state as KeepNow['state'], mine: row.askedById === accountId }
}

/**
 * Finds the film of a kept clip for whoever may look at it.
 * @throws DomainError `not-found`, which says no more to strangers than to those who come after it was deleted
 */
export async function findKeptFilm({
  actor,
  id,
}: {
  actor: Actor
  id: string
}): Promise<{ path: string; size: number; type: string }> {
  const missing = () => new DomainError('not-found', 'keep-gone')
  if (!isUuid(id)) throw missing()
  const kept = await db().keptClip.findFirst({
    where: { id, AND: [await visible(actor.id)] },
    include: { clip: true },
  })
  if (!kept?.clip) throw missing()
  return { path: uploadPath(kept.clip), size: kept.clip.bytes, type: `video/${kept.clip.format}` }
}
