import { glossesOf } from '@/lib/content/glosses'
import { readSigns } from '@/lib/content/queries'
import { db } from '@/lib/infra/db'
import { offs, type Grade } from '@/lib/practice/verdict-words'
import type { JudgedTry, TrySaid } from './messages'

const mostUnread = 20

/** Gives what was said last of each of these tries; of those that nobody judged, nothing. */
export async function readSaid(tryIds: string[]): Promise<Map<string, TrySaid>> {
  const verdicts = await db().verdict.findMany({
    where: { tryId: { in: tryIds }, undoneAt: null },
    include: withGiver,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return new Map(verdicts.map((one) => [one.tryId!, toSaid(one)]))
}

/** Gives what was said of a learner's tries and they have not read yet, newest first, with the models of the signs. */
export async function unreadJudged(accountId: string): Promise<JudgedTry[]> {
  const verdicts = await db().verdict.findMany({
    where: { forId: accountId, tryId: { not: null }, undoneAt: null, seenAt: null },
    include: withGiver,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostUnread,
  })
  if (verdicts.length === 0) return []
  const ids = verdicts.map(({ signId }) => signId)
  const [gloss, cards] = await Promise.all([glossesOf(ids), readSigns({ ids })])
  return verdicts.map((one) => {
    const card = cards[one.signId]
    return {
      ...{ id: one.id, sign: one.signId, gloss: gloss(one.signId), ...toSaid(one) },
      model: card ? { clip: card.clip, poster: card.poster } : null,
    }
  })
}

const withGiver = { by: { select: { alias: true } } } as const

type Row = { grade: Grade; off: string[]; by: { alias: string } }

function toSaid({ grade, off, by }: Row): TrySaid {
  return { grade, off: offs.filter((one) => off.includes(one)), by: by.alias }
}
