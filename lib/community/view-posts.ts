import type { Actor } from '@/lib/accounts/actor'
import { glossesOf } from '@/lib/content/glosses'
import { durations } from '@/lib/durations'
import { db, type Prisma } from '@/lib/infra/db'
import { authorsNow } from './authors-now'
import type { apartFrom } from './find-post'
import type { LastAsk, PostView } from './messages'

type Apart = Awaited<ReturnType<typeof apartFrom>>

/**
 * Reads posts as one account sees them, newest first: with replies (none by whom they are blocked from, none they
 * reported), whether the author can be asked, and what became of this reader's own asking.
 */
export async function viewPosts(
  actor: Actor,
  now: Date,
  { where, take }: { where: Prisma.PostWhereInput; take: number },
  apart: Apart,
): Promise<PostView[]> {
  const rows = await db().post.findMany({
    where,
    take,
    orderBy: { createdAt: 'desc' },
    include: {
      author: { select: { alias: true } },
      segment: { select: { id: true, title: true } },
      watches: { where: { accountId: actor.id, toldAt: null } },
      replies: {
        where: { authorId: { notIn: apart.accounts }, id: { notIn: apart.replies } },
        orderBy: { createdAt: 'asc' },
        include: { author: { select: { alias: true, roles: true } } },
      },
    },
  })
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [gloss, stateOf, asks, reports] = await Promise.all([
    glossesOf(rows.flatMap(({ signs }) => signs)),
    authorsNow(
      db(),
      rows.map(({ authorId }) => authorId),
    ),
    lastAsks(actor.id, ids, now),
    actor.roles.includes('safeguarder') ? reportsOf(rows, actor.id) : null,
  ])
  return rows.map((row) => {
    const mine = row.authorId === actor.id
    const seen = row.seenAt ?? row.createdAt
    return {
      ...{ id: row.id, alias: row.author.alias, mine, author: stateOf(row.authorId) },
      ...{ segment: row.segment, stepSlug: row.stepSlug, text: row.text },
      signs: row.signs.map((id) => ({ id, gloss: gloss(id) })),
      clip: row.clipId && `/board/post/${row.id}`,
      askedAt: +row.createdAt,
      expiresAt: +row.expiresAt,
      solved: row.solvedAt !== null,
      replies: row.replies.map((reply) => ({
        ...{ id: reply.id, alias: reply.author.alias, trainer: reply.author.roles.includes('trainer') },
        ...{ mine: reply.authorId === actor.id, text: reply.text, at: +reply.createdAt },
        clip: reply.clipId && `/board/reply/${reply.id}`,
      })),
      fresh: mine
        ? row.replies.filter((reply) => reply.authorId !== actor.id && reply.createdAt > seen).length
        : 0,
      watching: row.watches.length > 0,
      lastAsk: mine ? null : (asks.get(row.id) ?? null),
      reports: reports?.(row.id) ?? 0,
    }
  })
}

/** How this account's last "Practise now" on each of these posts went, if that was a moment ago. */
async function lastAsks(accountId: string, postIds: string[], now: Date): Promise<Map<string, LastAsk>> {
  const offers = await db().offer.findMany({
    where: {
      postId: { in: postIds },
      createdAt: { gt: new Date(+now - durations.postQuiet) },
      sides: { some: { accountId } },
    },
    orderBy: { createdAt: 'asc' },
    select: { postId: true, state: true },
  })
  return new Map(offers.map(({ postId, state }) => [postId!, state]))
}

async function reportsOf(rows: { id: string; replies: { id: string }[] }[], accountId: string) {
  const reports = await db().report.findMany({
    where: {
      seenAt: null,
      aboutId: { not: accountId },
      OR: [
        { postId: { in: rows.map(({ id }) => id) } },
        { replyId: { in: rows.flatMap(({ replies }) => replies.map(({ id }) => id)) } },
      ],
    },
    select: { postId: true, replyId: true },
  })
  return (postId: string) =>
    reports.filter(
      (report) =>
        report.postId === postId ||
        rows.some(({ id, replies }) => id === postId && replies.some((reply) => reply.id === report.replyId)),
    ).length
}
