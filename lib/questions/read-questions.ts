import type { Actor } from '@/lib/accounts/actor'
import { glossesOf } from '@/lib/content/glosses'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/is-uuid'
import { readNow } from '@/lib/infra/transaction'
import type { DeskQuestion, MyQuestion } from './messages'

const shown = 20

const film = (id: string, which: 'question' | 'answer', clipId: string | null) =>
  clipId && `/questions/${id}/${which}`

/** Gives a learner's questions that are still kept, newest first. */
export async function myQuestions(learnerId: string): Promise<MyQuestion[]> {
  const rows = await db().question.findMany({
    where: { learnerId },
    orderBy: { createdAt: 'desc' },
    take: shown,
    include: { segment: { select: { id: true, title: true } }, answeredBy: { select: { alias: true } } },
  })
  if (rows.length === 0) return []
  const [gloss, now, reports] = await Promise.all([
    glossesOf(rows.flatMap(({ signs }) => signs)),
    readNow(),
    db().report.findMany({ where: { byId: learnerId, ofAnswer: true }, select: { questionId: true } }),
  ])
  const reported = new Set(reports.map(({ questionId }) => questionId))
  return rows
    .filter(({ expiresAt }) => expiresAt > now)
    .map((row) => ({
      ...{ id: row.id, segment: row.segment, stepSlug: row.stepSlug, text: row.text },
      glosses: row.signs.map(gloss),
      clip: film(row.id, 'question', row.clipId),
      askedAt: +row.createdAt,
      expiresAt: +row.expiresAt,
      state: reported.has(row.id)
        ? 'reported'
        : row.state === 'claimed' && row.claimedUntil! <= now
          ? 'open'
          : row.state,
      answer:
        row.answeredAt && !reported.has(row.id)
          ? {
              by: row.answeredBy?.alias ?? '',
              text: row.answerText,
              clip: film(row.id, 'answer', row.answerClipId),
              at: +row.answeredAt,
            }
          : null,
    }))
}

/** Gives where a learner asked one of their questions; null when it is not theirs or gone. */
export async function placeOfQuestion(
  actor: Actor,
  id: string,
): Promise<{ segmentId: string; stepSlug: string | null } | null> {
  if (!isUuid(id)) return null
  return db().question.findFirst({
    where: { id, learnerId: actor.id },
    select: { segmentId: true, stepSlug: true },
  })
}

/** Gives what a trainer may answer in quiet minutes: the oldest first, of learners of their language. */
export async function questionsForDesk(trainerId: string): Promise<DeskQuestion[]> {
  const rows = await db().$queryRaw<
    (Omit<DeskQuestion, 'glosses' | 'segment' | 'askedAt' | 'mineUntil' | 'clip'> & Raw)[]
  >`
    select q."id", l."alias", q."segmentId", s."title", q."signs", q."text", q."clipId", q."createdAt",
      case when q."state" = 'claimed' and q."claimedUntil" > app_now() then q."claimedUntil" end as "mineUntil"
    from "Question" q
    join "Account" me on me."id" = ${trainerId}::uuid
    join "Account" l on l."id" = q."learnerId" and l."language" = me."language" and l."id" <> me."id"
    join "Segment" s on s."id" = q."segmentId"
    where q."expiresAt" > app_now()
      and (q."state" = 'open' or q."state" = 'claimed' and (q."claimedUntil" <= app_now() or q."claimedById" = me."id"))
      and not exists (select 1 from "Block" b where (b."byId" = me."id" and b."otherId" = l."id")
        or (b."byId" = l."id" and b."otherId" = me."id"))
      and not exists (select 1 from "Report" r where r."questionId" = q."id" and r."byId" = me."id")
    order by q."createdAt" limit ${shown}`
  if (rows.length === 0) return []
  const gloss = await glossesOf(rows.flatMap(({ signs }) => signs))
  return rows.map(({ id, alias, text, segmentId, title, signs, clipId, createdAt, mineUntil }) => ({
    ...{ id, alias, text, segment: { id: segmentId, title } },
    glosses: signs.map(gloss),
    clip: film(id, 'question', clipId),
    askedAt: +createdAt,
    mineUntil: mineUntil && +mineUntil,
  }))
}

type Raw = {
  segmentId: string
  title: string
  signs: string[]
  clipId: string | null
  createdAt: Date
  mineUntil: Date | null
}
