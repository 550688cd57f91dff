import type { Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/infra/db'
import { readNow } from '@/lib/infra/transaction'
import type { TriesNow, TryNow } from './messages'

/** Gives a learner's own kept tries, and what they want done with them. */
export async function readTries({ actor }: { actor: Actor }): Promise<TriesNow> {
  const now = await readNow()
  const [wish, tries] = await Promise.all([
    db().tryWish.findUnique({ where: { accountId: actor.id } }),
    db().attemptClip.findMany({
      where: { accountId: actor.id, expiresAt: { gt: now } },
      include: withGloss,
      orderBy: [{ signId: 'asc' }, { createdAt: 'asc' }],
    }),
  ])
  return { keep: wish?.keep ?? false, share: wish?.share ?? false, tries: tries.map(toTry) }
}

/**
 * Gives the newest try of one of these signs that its learner shows to trainers; null when there is none. Who may look
 * is the caller's to say.
 */
export async function readSharedTry(learnerId: string, signs: string[]): Promise<TryNow | null> {
  const wish = await db().tryWish.findUnique({ where: { accountId: learnerId } })
  if (!wish?.share) return null
  const newest = await db().attemptClip.findFirst({
    where: { accountId: learnerId, signId: { in: signs }, expiresAt: { gt: await readNow() } },
    include: withGloss,
    orderBy: { createdAt: 'desc' },
  })
  return newest && toTry(newest)
}

const withGloss = { sign: { select: { gloss: true } } } as const

type Row = { uploadId: string; signId: string; createdAt: Date; sign: { gloss: string } }

function toTry({ uploadId, signId, createdAt, sign }: Row): TryNow {
  return { id: uploadId, sign: signId, gloss: sign.gloss, at: +createdAt, src: `/tries/${uploadId}` }
}
