import { db } from '@/lib/infra/db'
import { blockedWith } from '@/lib/safety/blocked-with'
import type { LineNow } from './messages'

/**
 * Gives the last lines that trainers left for each other about a learner, newest first; nothing of trainers whom the
 * learner keeps away from, nor of those who keep away from them.
 * @param readerId a trainer who may read them: the caller sees to that
 */
export async function readLines(learnerId: string, readerId: string, take: number): Promise<LineNow[]> {
  const rows = await db().handoverLine.findMany({
    where: { learnerId, trainerId: { notIn: await blockedWith(learnerId) } },
    orderBy: { createdAt: 'desc' },
    take,
    include: { trainer: { select: { alias: true } } },
  })
  return rows.map(({ text, createdAt, trainerId, trainer }) => ({
    ...{ text, at: +createdAt, by: trainer.alias },
    mine: trainerId === readerId,
  }))
}
