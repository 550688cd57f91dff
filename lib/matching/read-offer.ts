import { readLines } from '@/lib/caseload/read-lines'
import { glossesOf, signNeeds } from '@/lib/content/glosses'
import type { Step } from '@/lib/content/steps'
import { db } from '@/lib/infra/db'
import { readSharedTry } from '@/lib/tries/read-tries'
import { reasonsFor, type Reason } from './reasons'
import { overlap } from './scene'
import type { ExerciseNow, OfferNow } from './messages'

/** Gives the open offer an account has a side in; null when there is none. */
export async function readOffer(accountId: string): Promise<OfferNow | null> {
  const mine = await db().offerSide.findFirst({
    where: { accountId, endedAt: null, offer: { state: 'open' } },
    include: {
      ticket: true,
      offer: {
        include: {
          sides: {
            include: {
              account: { select: { alias: true, recording: true } },
              ticket: { include: { segment: { select: { id: true, title: true } } } },
            },
          },
        },
      },
    },
  })
  const other = mine?.offer.sides.find((side) => side.accountId !== accountId)
  const ticket = mine?.offer.sides.find((side) => side.ticket)?.ticket
  if (!mine || !other || !ticket) return null
  const signs = other.ticket && mine.ticket ? overlap(mine.ticket, other.ticket) : ticket.signs
  return {
    id: mine.offerId,
    until: +mine.offer.until,
    partner: { alias: other.account.alias, role: other.role, recording: other.account.recording },
    side: mine.role === 'learner' ? 'coming' : 'asked',
    confirmed: mine.confirmedAt !== null,
    partnerConfirmed: other.confirmedAt !== null,
    reasons: reasonsFor(mine.role, mine.offer.reasons as Reason[], mine.ticket?.signs.length),
    signs: await signNeeds(signs, (mine.ticket ?? ticket).misses),
    segment: ticket.segment,
    queuedAt: +ticket.queuedAt,
    roomId: mine.role === 'trainer' ? ticket.roomId : null,
    before: mine.role === 'trainer' ? await readBefore(accountId, ticket) : null,
    post: mine.offer.postId ? await postOf(mine.offer.postId, accountId) : null,
  }
}

type Place = { accountId: string; segmentId: string; returnStep: string | null; signs: string[] }

/** What a trainer reads of a learner before taking them, beside the signs. */
async function readBefore(trainerId: string, { accountId, segmentId, returnStep, signs }: Place) {
  const [lines, step, shown] = await Promise.all([
    readLines(accountId, trainerId, 1),
    returnStep ? db().step.findUnique({ where: { id: `${segmentId}/${returnStep}` } }) : null,
    readSharedTry(trainerId, accountId, signs),
  ])
  return { line: lines[0] ?? null, exercise: step && (await exerciseOf(step.body as Step)), shown }
}

async function exerciseOf(step: Step): Promise<ExerciseNow> {
  if (step.kind === 'spell') return { kind: 'spell', what: [step.word] }
  const gloss = await glossesOf([step.sign])
  return { kind: step.kind, what: [gloss(step.sign)] }
}

/** What the post said that a proposal came from; without words when it was signed, or is gone since. */
async function postOf(id: string, accountId: string) {
  const post = await db().post.findUnique({ where: { id }, select: { text: true, authorId: true } })
  return { text: post?.text ?? null, mine: post?.authorId === accountId }
}
