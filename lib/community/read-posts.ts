import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { counts } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { db, type Prisma } from '@/lib/infra/db'
import { parse } from '@/lib/infra/parse'
import { readNow } from '@/lib/infra/transaction'
import { apartFrom, findPost, mustBeAdult, visiblePosts } from './find-post'
import type { Near, PostView, Show } from './messages'
import { viewPosts } from './view-posts'

const listed = 50
const near = 3

/**
 * Gives a list of the board, newest first: about signs this learner has begun, all of their language, their own, or (for
 * safeguarders, of any language) those with unsettled reports. @throws DomainError `forbidden`
 */
export async function readPosts(actor: Actor, show: Show): Promise<PostView[]> {
  mustBeAdult(actor)
  if (show === 'reported') mustBe(actor, 'safeguarder')
  const [now, apart] = await Promise.all([readNow(), apartFrom(db(), actor.id)])
  const visible = visiblePosts(actor, now, apart)
  const where: Record<Show, () => Promise<Prisma.PostWhereInput>> = {
    signs: async () => ({ AND: [visible, { signs: { hasSome: await begunSigns(actor.id) } }] }),
    all: async () => visible,
    mine: async () => ({ authorId: actor.id, expiresAt: { gt: now } }),
    reported: async () => ({ id: { in: await reportedPosts(actor.id) } }),
  }
  return viewPosts(actor, now, { where: await where[show](), take: listed }, apart)
}

const nearInput = z.object({ signs: z.string().max(2_000) })

/**
 * Gives unsolved posts by others about any of these signs (ids, comma between them), newest first, and how many more.
 * Nobody under 18 is shown any.
 */
export async function postsNear({ actor, input }: { actor: Actor; input: unknown }): Promise<Near> {
  const { signs } = parse(nearInput, input)
  if (!actor.adult) return { open: false, posts: [], more: 0 }
  const [now, apart] = await Promise.all([readNow(), apartFrom(db(), actor.id)])
  const asked = signs.split(',').slice(0, counts.postSigns * 5)
  const where = {
    AND: [
      visiblePosts(actor, now, apart),
      { signs: { hasSome: asked }, solvedAt: null, authorId: { not: actor.id } },
    ],
  }
  const [posts, all] = await Promise.all([
    viewPosts(actor, now, { where, take: near }, apart),
    db().post.count({ where }),
  ])
  return { open: true, posts, more: all - posts.length }
}

/** Gives one post as this account sees it. @throws DomainError `not-found`, `forbidden` */
export async function readPost(actor: Actor, id: string): Promise<PostView> {
  parse(z.uuid(), id)
  const [now, apart] = await Promise.all([readNow(), apartFrom(db(), actor.id)])
  if (!actor.roles.includes('safeguarder')) await findPost(db(), now, actor, id)
  const [view] = await viewPosts(actor, now, { where: { id }, take: 1 }, apart)
  if (!view) throw new DomainError('not-found', 'no-post')
  return view
}

/** Signs of the segments a learner has begun, and all they have tried. */
async function begunSigns(accountId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ sign: string }[]>`
    select distinct unnest(s."signs") as "sign" from "Progress" p join "Segment" s on s."id" = p."segmentId"
    where p."accountId" = ${accountId}::uuid
    union select distinct "signId" from "Attempt" where "accountId" = ${accountId}::uuid`
  return rows.map(({ sign }) => sign)
}

/** What is reported about oneself is left to others. */
async function reportedPosts(accountId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select distinct coalesce(r."postId", p."postId") as "id" from "Report" r
    left join "Reply" p on p."id" = r."replyId"
    where r."seenAt" is null and r."aboutId" <> ${accountId}::uuid and coalesce(r."postId", p."postId") is not null`
  return rows.map(({ id }) => id)
}
