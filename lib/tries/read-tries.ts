import type { Actor } from '@/lib/accounts/actor'
import { mustBeOwn } from '@/lib/caseload/own-learners'
import { db } from '@/lib/infra/db'
import { readNow } from '@/lib/infra/transaction'
import { reportedFilms } from '@/lib/safety/reported-films'
import { choosePairs } from './choose-pair'
import { shownNow } from './find-shown-try'
import { readSaid } from './read-said'
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
  const said = await readSaid(tries.map(({ uploadId }) => uploadId))
  return {
    ...{ keep: wish?.keep ?? false, share: wish?.share ?? false },
    tries: tries.map((one) => ({ ...toTry(one), said: said.get(one.uploadId) ?? null })),
  }
}

/**
 * Gives the newest try of one of these signs that its learner shows to trainers, but for what this one has reported; null
 * when there is none. Who may look is the caller's to say.
 */
export async function readSharedTry(
  trainerId: string,
  learnerId: string,
  signs: string[],
): Promise<TryNow | null> {
  const [now, reported] = await Promise.all([readNow(), reportedFilms(trainerId)])
  const newest = await db().attemptClip.findFirst({
    where: {
      ...{ accountId: learnerId, signId: { in: signs }, uploadId: { notIn: reported } },
      ...shownNow(now),
    },
    include: withGloss,
    orderBy: { createdAt: 'desc' },
  })
  return newest && toTry(newest)
}

/**
 * Gives what a learner shows to a trainer who has practised with them, of each sign the newest, the newest of all first,
 * but for what the trainer has reported; nothing where they show nothing.
 * @throws DomainError `not-found` when it is not a learner of theirs
 */
export async function readShownTries({
  actor,
  learnerId,
}: {
  actor: Actor
  learnerId: string
}): Promise<TryNow[]> {
  await mustBeOwn(actor.id, learnerId)
  const [now, reported] = await Promise.all([readNow(), reportedFilms(actor.id)])
  const tries = await db().attemptClip.findMany({
    where: { accountId: learnerId, uploadId: { notIn: reported }, ...shownNow(now) },
    include: withGloss,
  })
  return choosePairs(tries.map(toTry)).map(({ newest }) => newest)
}

const withGloss = { sign: { select: { gloss: true } } } as const

type Row = { uploadId: string; signId: string; createdAt: Date; sign: { gloss: string } }

function toTry({ uploadId, signId, createdAt, sign }: Row): TryNow {
  return { id: uploadId, sign: signId, gloss: sign.gloss, at: +createdAt, src: `/tries/${uploadId}` }
}
