import { db } from '@/lib/infra/db'
import type { PracticeNow } from '../messages'

/** Gives the ask of a trainer who would like to drop in, as one of the two peers should see it. */
export async function readAsk(
  practiceId: string,
  accountId: string,
  now: Date,
): Promise<PracticeNow['dropIn']> {
  const ask = await db().dropIn.findFirst({
    where: { practiceId, state: 'open', until: { gt: now } },
    include: { trainer: { select: { alias: true } } },
  })
  if (!ask) return null
  return { id: ask.id, alias: ask.trainer.alias, until: +ask.until, yes: ask.yesBy.includes(accountId) }
}
