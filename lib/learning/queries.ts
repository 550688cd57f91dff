import type { Actor } from '@/lib/accounts/actor'
import { readCourses, readSegment, readSigns } from '@/lib/content/queries'
import { db } from '@/lib/infra/db'
import { placeIn } from './next-step'
import { signStates } from './sign-states'

/** The learner's own page: each course with its segments, how far they are and how each sign stands. */
export async function readStart(actor: Actor) {
  const [courses, progress, attempts] = await Promise.all([
    readCourses(),
    db().progress.findMany({ where: { accountId: actor.id } }),
    db().attempt.findMany({ where: { accountId: actor.id } }),
  ])
  return Promise.all(
    courses.map(async ({ id, title, notice, language, segments }) => {
      const cards = await readSigns({ language })
      return {
        ...{ id, title, notice, cards },
        segments: segments.map((segment) => {
          const row = progress.find((one) => one.segmentId === segment.id)
          return {
            id: segment.id,
            slug: segment.slug,
            title: segment.title,
            begun: row !== undefined,
            done: row?.checkpointHow != null,
            atCheckpoint: row?.stepSlug === null,
            updatedAt: row ? +row.updatedAt : 0,
            signs: signStates(segment.signs, attempts).map((one) => ({
              ...one,
              gloss: cards[one.sign]?.gloss ?? one.sign,
            })),
          }
        }),
      }
    }),
  )
}

/** All that the lesson page of a segment needs. @throws DomainError `not-found` */
export async function readLesson(actor: Actor, segmentId: string) {
  const plan = await readSegment(segmentId)
  const language = await db().course.findUniqueOrThrow({
    where: { id: plan.courseId },
    select: { language: true },
  })
  const [cards, progress, attempts, following] = await Promise.all([
    readSigns(language),
    db().progress.findUnique({ where: { accountId_segmentId: { accountId: actor.id, segmentId } } }),
    recentTries(actor.id, language.language),
    db().segment.findFirst({
      where: { courseId: plan.courseId, position: { gt: plan.position } },
      orderBy: { position: 'asc' },
      select: { id: true, slug: true, title: true },
    }),
  ])
  return {
    plan,
    cards,
    place: placeIn(plan.steps, progress),
    checkpointHow: progress?.checkpointHow ?? null,
    tried: attempts.map(({ signId, outcome, createdAt }) => ({ signId, outcome, createdAt })),
    following,
  }
}

const triesLookedAt = 300

/** The learner's last tries at the signs of a language, newest last. */
async function recentTries(accountId: string, language: string) {
  const signs = await db().sign.findMany({ where: { language }, select: { id: true } })
  const rows = await db().attempt.findMany({
    where: { accountId, signId: { in: signs.map((sign) => sign.id) } },
    orderBy: { createdAt: 'desc' },
    take: triesLookedAt,
  })
  return rows.reverse()
}
