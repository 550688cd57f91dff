import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import type { Tx } from '@/lib/infra/transaction'
import { blockedWith } from '@/lib/safety/blocked-with'

/**
 * Finds a film that this learner was given with an exercise, unless either has blocked the other or the learner has reported
 * it; with the newest of these exercises.
 * @throws DomainError `not-found`
 */
export async function findGivenFilm(tx: Tx, actor: Actor, id: string) {
  const mine = { learnerId: actor.id }
  const note = await tx.clipNote.findFirst({
    where: {
      uploadId: id,
      trainerId: { notIn: await blockedWith(actor.id, tx) },
      assignments: { some: mine },
    },
    include: { upload: true, assignments: { where: mine, orderBy: { createdAt: 'desc' }, take: 1 } },
  })
  const reported = note && (await tx.report.count({ where: { clipNoteId: id, byId: actor.id } }))
  if (!note || reported) throw new DomainError('not-found', 'no-clip-note')
  return note
}
