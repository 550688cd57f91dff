import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { authorsNow } from '@/lib/community/authors-now'
import { findPost } from '@/lib/community/find-post'
import { readSegment } from '@/lib/content/queries'
import { counts, durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { weakFirst } from '@/lib/learning/weak-signs'
import { newRoom } from '@/lib/practice/rooms'
import { mayMeetAsPeers } from '@/lib/safety/eligibility'
import { mustBeFreeToJoin, readBusy } from './may-join'
import { offerUntil } from './read-scene'

const input = z.object({
  key: z.uuid(),
  postId: z.uuid(),
  /** Where in a lesson the learner is, and comes back to; null: on the board */
  place: z.object({ segment: z.string().max(200), stepSlug: z.string().max(100).nullable() }).nullable(),
})

type Post = {
  id: string
  authorId: string
  language: string
  segmentId: string
  stepSlug: string | null
  signs: string[]
}

/**
 * "Practise now" on a post: proposes its author and the learner to each other, about the post's signs. The press is the
 * learner's own yes; the author has to say theirs (M9). Each gets a ticket that lives no longer than the proposal.
 * @throws DomainError `not-found`, `forbidden` (not adults), `conflict` (one's own, solved, in line already; the author is
 *   away or busy), `limit` (asked this author too often), `unavailable` (LiveKit is away)
 */
export async function practiseFromPost({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ offerId: string }> {
  mustBe(actor, 'learner')
  const { key, postId, place } = parse(input, raw)
  if (place) await mustExist(place)
  return command(
    { accountId: actor.id, key, verb: 'practise-from-post', input: { postId, place } },
    async (w) => {
      const { tx, now } = w
      const { authorId } = await findPost(tx, now, actor, postId)
      if (authorId === actor.id) throw new DomainError('conflict', 'own-post')
      await lockAccounts(tx, [actor.id, authorId])
      const post = await findPost(tx, now, actor, postId)
      if (post.solvedAt) throw new DomainError('conflict', 'post-solved')
      const upkeep = await tx.upkeep.findUniqueOrThrow({ where: { id: 1 } })
      if (upkeep.livekitAwayAt) throw new DomainError('unavailable', 'picture-away')
      mustBeFreeToJoin(await readBusy(w.tx, actor.id), w.now)
      await mayAsk(w, actor, post)
      return propose(w, actor, post, place ?? { segment: post.segmentId, stepSlug: post.stepSlug })
    },
  )
}

async function mustExist({ segment, stepSlug }: { segment: string; stepSlug: string | null }): Promise<void> {
  const { steps } = await readSegment(segment)
  if (stepSlug !== null && !steps.some((step) => step.id === stepSlug))
    throw new DomainError('not-found', 'no-step')
}

/** The author is here, free and eligible, was not asked by this learner over and over, and said no to nobody a moment ago. */
async function mayAsk({ tx, now }: Work, actor: Actor, { authorId }: Post): Promise<void> {
  const author = await tx.account.findUniqueOrThrow({ where: { id: authorId } })
  const side = ({ id, adult, language }: Pick<Actor, 'id' | 'adult' | 'language'>) => ({
    ...{ accountId: id, adult, language },
  })
  if (!mayMeetAsPeers(side(actor), side(author))) throw new DomainError('forbidden', 'peers-are-adults')
  const values = { alias: author.alias }
  const state = (await authorsNow(tx, [authorId]))(authorId)
  if (state === 'away') throw new DomainError('conflict', 'author-away', { values })
  if (state === 'busy') throw new DomainError('conflict', 'author-busy', { values })
  const asked = await tx.offer.count({
    where: {
      postId: { not: null },
      createdAt: { gt: new Date(+now - durations.boardSpan) },
      AND: [{ sides: { some: { accountId: actor.id } } }, { sides: { some: { accountId: authorId } } }],
    },
  })
  if (asked >= counts.asksFromPosts) throw new DomainError('limit', 'asked-often', { values })
}

async function propose(
  w: Work,
  actor: Actor,
  post: Post,
  place: { segment: string; stepSlug: string | null },
): Promise<{ offerId: string }> {
  const mine = await makeTicket(w, actor.id, post, place)
  const theirs = await makeTicket(w, post.authorId, post, {
    segment: post.segmentId,
    stepSlug: post.stepSlug,
  })
  const offer = await w.tx.offer.create({
    data: {
      ...{ postId: post.id, createdAt: w.now, until: offerUntil(w.now) },
      sides: {
        create: [
          { accountId: actor.id, ticketId: mine, role: 'peer', confirmedAt: w.now },
          { accountId: post.authorId, ticketId: theirs, role: 'peer' },
        ],
      },
    },
  })
  w.tell(`account:${actor.id}`, `account:${post.authorId}`, 'desk')
  return { offerId: offer.id }
}

/** "Peer only", so that no trainer takes either of them out of it. Nobody but adults is on the board. */
async function makeTicket(
  { tx, now }: Work,
  accountId: string,
  { signs, language }: Post,
  { segment, stepSlug }: { segment: string; stepSlug: string | null },
): Promise<string> {
  const attempts = await tx.attempt.findMany({ where: { accountId, signId: { in: signs } } })
  const needs = weakFirst(signs, attempts)
  const ticket = await tx.ticket.create({
    data: {
      ...{
        accountId,
        roomId: await newRoom(tx, now, accountId),
        segmentId: segment,
        language,
        want: 'peer',
        adult: true,
      },
      signs: needs.map((need) => need.sign),
      misses: Object.fromEntries(needs.flatMap(({ sign, missed }) => (missed > 0 ? [[sign, missed]] : []))),
      ...{ atCheckpoint: false, returnStep: stepSlug, pressedAt: now, queuedAt: now },
    },
  })
  return ticket.id
}
