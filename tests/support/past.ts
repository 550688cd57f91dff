import { randomUUID } from 'node:crypto'
import { db } from '@/lib/infra/db'
import { inTransaction, readNow } from '@/lib/infra/transaction'
import { refold } from '@/lib/learning/refold'
import type { Grade } from '@/lib/practice/verdict-words'
import { segmentId } from '@/tests/support/people'

type Past = {
  trainer: { id: string }
  learner: { id: string }
  daysAgo?: number
  /** It never was live: one of them did not come */
  live?: boolean
  verdicts?: Record<string, Grade>
}

/** Two people have practised, as the tables tell it afterwards. Gives the practice's id. */
export async function practised({ trainer, learner, daysAgo = 0, live = true, verdicts = {} }: Past) {
  const endedAt = new Date(+(await readNow()) - daysAgo * 86_400_000)
  const room = await db().room.create({ data: { ownerId: learner.id, closedAt: endedAt } })
  const { id } = await db().practice.create({
    data: {
      ...{ roomId: room.id, segmentId, signs: ['ase-a', 'ase-b', 'ase-c'] },
      ...{ state: 'ended', createdAt: endedAt, joinBy: endedAt, endedAt, endedWhy: 'next' },
      endedById: trainer.id,
      liveSince: live ? endedAt : null,
    },
  })
  const member = { practiceId: id, endedAt, agreedAt: endedAt }
  await db().member.createMany({
    data: [
      { ...member, accountId: trainer.id, role: 'trainer' },
      { ...member, accountId: learner.id, role: 'learner' },
    ],
  })
  const about = { practiceId: id, byId: trainer.id, forId: learner.id, createdAt: endedAt }
  for (const [signId, grade] of Object.entries(verdicts)) {
    const said = { id: randomUUID(), ...about, signId, grade, off: [], pressedAt: endedAt }
    await db().verdict.create({ data: said })
    await inTransaction((tx) => refold({ tx }, { accountId: learner.id, signId, track: 'produce' }))
  }
  return id
}

export const block = (by: { id: string }, other: { id: string }) =>
  db().block.create({ data: { byId: by.id, otherId: other.id } })
